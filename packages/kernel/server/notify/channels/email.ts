import { createTransport } from "nodemailer";
import type { Channel } from "./channel.ts";

/** E-mail by SMTP. The Message-ID is the message's own id, so that a repeated one is recognised. */
export function emailChannel(url: string, from: string): Channel {
  const transport = createTransport(url, { pool: true, disableFileAccess: true, disableUrlAccess: true } as object);
  return {
    async send({ id, address, text }) {
      const subject = text.split("\n")[0]?.slice(0, 60) ?? "";
      await transport.sendMail({ from, to: address, subject, text, messageId: `<${id}@tongzheng>` });
    },
    close: () => transport.close(),
  };
}
