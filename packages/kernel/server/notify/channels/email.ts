import { createTransport } from "nodemailer";
import type { Config } from "../../base/index.ts";
import { composeLetter } from "../compose.ts";
import type { Channel } from "./channel.ts";

/** E-mail by SMTP. The Message-ID is the message's own id, so that a repeated one is recognised. */
export function emailChannel(url: string, { mailFrom, publicUrl }: Pick<Config, "mailFrom" | "publicUrl">): Channel {
  const transport = createTransport(url, { pool: true, disableFileAccess: true, disableUrlAccess: true } as object);
  return {
    compose: (notices) => composeLetter(notices, publicUrl),
    async send({ id, address, subject, text }) {
      await transport.sendMail({ from: mailFrom, to: address, subject, text, messageId: `<${id}@tongzheng>` });
    },
    close: () => transport.close(),
  };
}
