import type { FastifyReply } from 'fastify';

/** Sends a document to be shown by the browser, and saved under this name. */
export function sendPdf(to: FastifyReply, pdf: Buffer, name: string): void {
  const file = name.replace(/[^\w.-]/g, '_');
  void to
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${file}.pdf"`)
    .send(pdf);
}
