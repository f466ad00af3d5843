import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const problems = (top: string) => linesOf(configText({ top }));

Deno.test("every address that serve could not use is told with its place, and what was meant", () => {
  assert.deepEqual(
    problems(`server:
  host: https://hooks.example.org
  admin_listen: ":9000"
  trusted_proxies: [loopback, 10.0.0.0/33, "192.0.2.1:80"]
  allowed_sources:
    - Courtlistener
    - everybody`),
    [
      'config.yaml:2:9: error: server.host: "https://hooks.example.org" is neither a host name nor an IP address (the port is server.port); did you mean hooks.example.org?',
      'config.yaml:3:17: error: server.admin_listen: ":9000" is not a host and a port, such as 127.0.0.1:9000; did you mean 127.0.0.1:9000?',
      'config.yaml:4:31: error: server.trusted_proxies[1]: "10.0.0.0/33" is neither an IP address nor a network, and not courtlistener or loopback',
      'config.yaml:6:7: error: server.allowed_sources[0]: "Courtlistener" is neither an IP address nor a network, and not courtlistener or loopback; did you mean courtlistener?',
      'config.yaml:7:7: error: server.allowed_sources[1]: "everybody" is neither an IP address nor a network, and not courtlistener or loopback',
    ],
  );
});

Deno.test("addresses in all their good forms are no problem", () => {
  assert.deepEqual(
    problems(`server:
  host: "::"
  admin_listen: "[::1]:9000"
  trusted_proxies: [loopback, 10.0.0.0/8, "2001:db8::/32"]
  allowed_sources: [courtlistener, 192.0.2.7]`),
    [],
  );
  assert.deepEqual(problems("server:\n  host: my_box\n  admin_listen: localhost:0"), []);
});
