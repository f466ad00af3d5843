const granted =
  /^\W*(?:(?:joint|unopposed|opposed|agreed|consent|emergency|oral|amended|corrected|first|second|third|fourth|\d{1,4}|plaintiffs?['’]?s?|defendants?['’]?s?|debtors?['’]?s?|trustee['’]s)\W+)*(?:motion|request|application|stipulation)\s+(?:for|to)\s+(?:(?!(?:orders?|judgment|ruling|by|filed|that|which|re|after|where|not|den\w+)\b)(?:[\w'’/-]+|\[\d{1,4}\])\s+){1,16}?(?:(?:is|are)\s+(?:hereby\s+)?granted\b|granted(?=\s*(?:[:.;,-]|$)))/i;

/**
 * Is the text the court's word on a request, though it begins with the request's name: `Motion for
 * extension granted: answer now due D`, `Second Application for Extension of Time [7] is granted`?
 */
export function isGrantedMotion(text: string): boolean {
  return granted.test(text.slice(0, 400));
}
