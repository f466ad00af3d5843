/**
 * Why a body with these headers is not read as JSON, in words that quote nothing, or null. A body
 * without a type is looked at; a compressed one is not, because its size is not what it says.
 */
export function contentProblem(headers: Headers): string | null {
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding.trim().toLowerCase() !== "identity") {
    return "compressed bodies are not read";
  }
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "" && !/^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(type.trim())) {
    return "Content-Type is not JSON";
  }
  const charset = parameters.map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset)
    ? null
    : "the character set is not UTF-8";
}
