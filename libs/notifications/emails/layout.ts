// How every e-mail of the product looks: one column, no pictures, readable in any mail program.

export interface EmailContent {
  readonly language: string;
  readonly greeting: string;
  readonly body: string;
  readonly details: readonly (readonly [label: string, value: string])[];
  readonly button: string;
  readonly url: string;
  readonly footer: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that people wrote stands in HTML as text. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const FONT = "font-family:'Segoe UI',Roboto,Arial,sans-serif";

/** The plain-text part. */
export const layoutText = (content: EmailContent): string =>
  [
    content.greeting,
    '',
    content.body,
    '',
    ...content.details.map(([label, value]) => `${label}: ${value}`),
    '',
    `${content.button}: ${content.url}`,
    '',
    '-- ',
    content.footer,
    '',
  ].join('\n');

const detailRow = ([label, value]: readonly [string, string]): string =>
  `<tr><td style="padding:4px 16px 4px 0;color:#5c6470;vertical-align:top;white-space:nowrap">${escape(label)}</td>` +
  `<td style="padding:4px 0;white-space:pre-line">${escape(value)}</td></tr>`;

/** The HTML part. */
export const layoutHtml = (content: EmailContent): string => `<!doctype html>
<html lang="${content.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f5f3ef;${FONT};color:#1f2328;font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" style="max-width:560px;background:#fff;border:1px solid #e4dfd6;border-radius:8px">
<tr><td style="padding:16px 24px;border-bottom:3px solid #a61b1b;font-weight:700;color:#a61b1b">Đúng Hạn</td></tr>
<tr><td style="padding:24px">
<p style="margin:0 0 12px">${escape(content.greeting)}</p>
<p style="margin:0 0 16px">${escape(content.body)}</p>
<table role="presentation" style="margin:0 0 20px;font-size:14px">${content.details.map(detailRow).join('')}</table>
<a href="${escape(content.url)}" style="display:inline-block;background:#a61b1b;color:#fff;text-decoration:none;padding:10px 20px;border-radius:6px;font-weight:600">${escape(content.button)}</a>
</td></tr>
<tr><td style="padding:12px 24px;border-top:1px solid #eee;color:#5c6470;font-size:12px">${escape(content.footer)}</td></tr>
</table></td></tr></table></body></html>`;
