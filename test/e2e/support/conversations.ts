/** A log of the Cloud API and a chat that was exported from a phone, small enough to count by hand. */
import type { Page } from 'playwright-core';
import { zip } from '../../support/zip.ts';
import { chooseFile, type MadeFile, stepHeading } from './app.ts';

const HOUR = 3600;

const line = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: '1' },
              ...value,
            },
          },
        ],
      },
    ],
  });

/**
 * Asha asked twice within the last hours, Mohit wrote days ago and was answered by a program, a third was sent one message and has no
 * name. In the chat Meera asks and is answered.
 */
export function conversationFiles(): readonly MadeFile[] {
  const now = Math.floor(Date.now() / 1000);
  const came = (id: string, name: string, from: string, ago: number, body: string): string =>
    line({
      contacts: [{ profile: { name }, wa_id: from }],
      messages: [{ from, id, timestamp: String(now - ago), type: 'text', text: { body } }],
    });
  const status = (id: string, to: string, ago: number, what: string): string =>
    line({ statuses: [{ id, status: what, timestamp: String(now - ago), recipient_id: to }] });
  const lines = [
    came('wamid.1', 'Asha Rao', '919876543210', 3 * HOUR, 'Is the pottery course open?'),
    came('wamid.2', 'Asha Rao', '919876543210', 2 * HOUR, 'I would come on Saturdays'),
    came('wamid.3', 'Mohit Dua', '919876543211', 72 * HOUR, 'Please send the prices'),
    status('wamid.4', '919876543211', 71 * HOUR, 'sent'),
    status('wamid.4', '919876543211', 70 * HOUR, 'read'),
    status('wamid.5', '919876543213', 60 * HOUR, 'delivered'),
  ];
  const said = [
    '25/10/26, 10:15 am - Messages and calls are end-to-end encrypted.',
    '25/10/26, 10:15 am - Meera Iyer: Do you teach children?',
    '25/10/26, 10:20 am - Studio Clay: Yes, from six years on.',
    '25/10/26, 10:21 am - Meera Iyer: Lovely, thank you',
  ];
  return [
    { name: 'webhooks.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(`${lines.join('\n')}\n`) },
    {
      name: 'WhatsApp Chat with Meera Iyer.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zip({ 'WhatsApp Chat with Meera Iyer.txt': `${said.join('\n')}\n` })),
    },
  ];
}

/** From the files to the review. */
export async function toConversationReview(page: Page, files: readonly MadeFile[]): Promise<void> {
  await toQuestions(page, files);
  await answerQuestions(page);
}

/** Says which number Meera has, and waits for the review. */
export async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Their number' }).fill('+919876543212');
  await page.getByText('+91 98765 43212').waitFor();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await stepHeading(page, 'What this import does').waitFor();
}

/** Chooses the files and waits for what a chat leaves open. */
export async function toQuestions(page: Page, files: readonly MadeFile[]): Promise<void> {
  await chooseFile(page, files);
  await stepHeading(page, 'Whose chat is it?').waitFor();
}

/** From the review to the report of what was done. */
export async function importConversations(page: Page, messages: number): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await stepHeading(page, `${messages} messages imported`).waitFor();
}
