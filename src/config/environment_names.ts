/** What a variable is for, and whether its value is a secret. */
export interface EnvironmentName {
  name: string;
  /** Never printed, logged or described. */
  secret: boolean;
  /**
   * `setting`: set by the operator. `runtime`: set by the terminal or the service manager. Both are
   * in the permission list; `foreign` ones belong to scripts of the reference and are only accepted.
   */
  use: "setting" | "runtime" | "foreign";
}

const setting = (name: string, secret = false): EnvironmentName => ({
  name,
  secret,
  use: "setting",
});
const runtime = (name: string): EnvironmentName => ({ name, secret: false, use: "runtime" });
const foreign = (name: string): EnvironmentName => ({ name, secret: false, use: "foreign" });

/** Every environment name that means something to this program; `.env.example` explains each setting. */
export const environmentNames: readonly EnvironmentName[] = [
  setting("COURTLISTENER_TOKEN", true),
  setting("COURTLISTENER_BASE_URL"),
  setting("CASE_CALENDAR_WEBHOOK_SECRET", true),
  setting("DOCKETLAYER_WEBHOOK_SECRET", true),
  setting("DOCKETLAYER_NEXT_WEBHOOK_SECRET", true),
  setting("CASE_CALENDAR_ADMIN_TOKEN", true),
  setting("CASE_CALENDAR_HOOK_SECRET", true),
  setting("CASE_CALENDAR_SECOND_HOOK_SECRET", true),
  setting("CASE_CALENDAR_SMTP_PASSWORD", true),
  setting("ANTHROPIC_API_KEY", true),
  setting("OPENAI_API_KEY", true),
  setting("GEMINI_API_KEY", true),
  setting("GOOGLE_API_KEY", true),
  setting("LLM_PROVIDER"),
  setting("LLM_EXTRACTION_PROVIDER"),
  setting("LLM_SUMMARY_PROVIDER"),
  setting("LLM_MODEL"),
  setting("LLM_SUMMARY_MODEL"),
  setting("OLLAMA_BASE_URL"),
  setting("OLLAMA_API_KEY", true),
  setting("OLLAMA_NUM_CTX"),
  setting("OLLAMA_TEMPERATURE"),
  setting("OLLAMA_SEED"),
  setting("OLLAMA_THINK_BUDGET"),
  setting("OLLAMA_THINK_LEVEL"),
  setting("OLLAMA_FORCE_NO_THINK"),
  setting("OLLAMA_USE_OPENAI_COMPAT"),
  setting("M365_CLIENT_ID"),
  setting("LOG_LEVEL"),
  runtime("COLUMNS"),
  runtime("CREDENTIALS_DIRECTORY"),
  runtime("INVOCATION_ID"),
  runtime("JOURNAL_STREAM"),
  runtime("NOTIFY_SOCKET"),
  runtime("NO_COLOR"),
  runtime("TERM"),
  runtime("TZ"),
  runtime("WATCHDOG_USEC"),
  foreign("CC_PROD_HOST"),
  foreign("CC_PROD_SSH_USER"),
  foreign("CC_PROD_APP_DIR"),
  foreign("CC_PROD_SERVICE"),
  foreign("CC_PROD_STAGE_DIR"),
];

/** Names an operator may set, in `.env`, as a credential file or in the environment. */
export const settingNames: readonly string[] = environmentNames
  .filter(({ use }) => use === "setting").map(({ name }) => name);

/** Names whose values are secrets. */
export const secretNames: ReadonlySet<string> = new Set(
  environmentNames.filter(({ secret }) => secret).map(({ name }) => name),
);
