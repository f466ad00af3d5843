import config from "../../config.example.yaml" with { type: "text" };
import environment from "../../.env.example" with { type: "text" };

/** The documented example files, embedded in the program. */
export const exampleConfig: string = config;
/** As `.env.example`. */
export const exampleEnvironment: string = environment;
