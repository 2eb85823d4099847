// The built program's two pages and what belongs to them, over this machine's own loop and under the policy of the real
// window. What is not in the folder of the build is answered with nothing.

import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const folder = join(import.meta.dirname, "..", "dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2",
};
const policy = (
  JSON.parse(readFileSync(join(folder, "../../src-tauri/tauri.conf.json"), "utf8")) as {
    app: { security: { csp: string } };
  }
).app.security.csp;

/** Stands for a page of a letter where the real window shows a picture of the PDF. */
const letterPage = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="white"/>
${Array.from({ length: 30 }, (_, n) => `<rect x="25" y="${40 + n * 7}" width="${160 - (n % 5) * 9}" height="2.4" fill="gray"/>`).join("")}</svg>`;

/** Stands for the firm's logo: blue bars on white. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"><rect width="600" height="120" fill="white"/>
<path d="M0 0h60v120H0zM120 0h60v120h-60zM240 0h60v120h-60z" fill="navy"/></svg>`;

/** Begins to serve. Gives the address, and the server to be closed. */
export async function serve(): Promise<{ origin: string; server: Server }> {
  const server = createServer(({ url = "/" }, answer) => {
    const { pathname } = new URL(url, "http://localhost");
    const type = types[extname(pathname)];
    if (pathname.startsWith("/view/")) {
      answer.writeHead(200, { "content-type": "image/svg+xml" }).end(pathname === "/view/logo" ? logo : letterPage);
    } else if (type === undefined) {
      answer.writeHead(204).end();
    } else {
      answer.writeHead(200, { "content-type": type, "content-security-policy": policy });
      answer.end(readFileSync(join(folder, normalize(pathname))));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
