import type { Language } from './contact-details.js';
import { digestOf, type ReminderText } from './reminder-text.js';

/** Facts, told when they matter: none of them asks for anything, and none is advice on a particular debt. */
const EDUCATION: Readonly<Record<Language, Required<NonNullable<ReminderText['education']>>>> = {
  en: {
    firstArrears:
      'Good to know: a payment that is made before it is 30 days late is reported as paid late, and not as a missed month. If you cannot pay all of it, tell us early: you may ask for a plan or for a pause, and while we look at that, nobody collects.',
    planOffered:
      'Good to know: while you keep a plan, its months are reported as “in plan”, and collection rests. You may decline an offer, and ask for another one.',
    promiseKept:
      'Good to know: the promise that you kept is on record. Payments that follow on time weigh more, month by month, than the late one before them.',
  },
  zh: {
    firstArrears:
      '您知道吗：在逾期 30 天之前还款，记录为迟还，而不是漏还一个月。如果暂时无法全额还款，请尽早告诉我们：您可以申请分期还款计划或暂缓还款；在我们审核期间，不会进行催收。',
    planOffered:
      '您知道吗：在您履行还款计划期间，相关月份记录为“计划内”，催收暂停。您可以拒绝所提供的方案，并要求其他方案。',
    promiseKept: '您知道吗：您兑现的还款承诺已被记录。此后按时还款，其分量会逐月超过之前的那次迟还。',
  },
};

const LATE_EN = `Dear {{name}},

your payment to {{lender}} is {{daysPastDue}} days late. If you have paid in the meantime, nothing more is to be done.

If you cannot pay, or do not agree with this, answer this message: we will look at it before anything else happens.

{{education}}

No more messages on this channel: {{unsubscribeUrl}}
`;
const LATE_ZH = `{{name}}，您好：

您应向{{lender}}偿还的款项已逾期 {{daysPastDue}} 天。如果您已经还款，请忽略本消息。

如果您暂时无法还款，或对此有异议，请直接回复本消息：我们会先行处理您的情况。

{{education}}

不再接收此渠道的消息：{{unsubscribeUrl}}
`;
const DUE_EN = `Dear {{name}},

your next payment to {{lender}} is due on {{nextDueOn}}. If it will be difficult, answer this message before that day.

{{education}}

No more messages on this channel: {{unsubscribeUrl}}
`;
const DUE_ZH = `{{name}}，您好：

您应向{{lender}}偿还的下一笔款项将于{{nextDueOn}}到期。如有困难，请在该日之前回复本消息。

{{education}}

不再接收此渠道的消息：{{unsubscribeUrl}}
`;

const LINK: Readonly<Record<Language, string>> = { en: 'No more messages on this channel', zh: '不再接收此渠道的消息' };

/** An e-mail of the paragraphs of its text. */
function email(language: Language, subject: string, text: string): ReminderText {
  const paragraphs = text
    .trim()
    .split('\n\n')
    .map((paragraph) =>
      paragraph.endsWith('{{unsubscribeUrl}}') ? `<a href="{{unsubscribeUrl}}">${LINK[language]}</a>` : paragraph,
    )
    .map((paragraph) => `<p>${paragraph}</p>`);
  const html = `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n${paragraphs.join('\n')}\n</html>\n`;
  return { education: EDUCATION[language], html, language, subject, text };
}

const TEXTS: readonly ReminderText[] = [
  email('en', 'Your payment to {{lender}} is late', LATE_EN),
  email('zh', '您应向{{lender}}偿还的款项已逾期', LATE_ZH),
  email('en', 'Your next payment to {{lender}}', DUE_EN),
  email('zh', '您应向{{lender}}偿还的下一笔款项', DUE_ZH),
  {
    language: 'en',
    text: '{{lender}}: your payment is {{daysPastDue}} days late. If you cannot pay, call us: a plan or a pause may be possible. No more messages: {{unsubscribeUrl}}',
  },
  {
    language: 'zh',
    text: '【{{lender}}】您的款项已逾期 {{daysPastDue}} 天。如暂时无法还款，请与我们联系，可申请分期或暂缓。退订：{{unsubscribeUrl}}',
  },
  {
    language: 'en',
    subject: '{{lender}}',
    text: 'Your payment is {{daysPastDue}} days late. If you cannot pay, tell us: a plan or a pause may be possible.',
  },
  {
    language: 'zh',
    subject: '{{lender}}',
    text: '您的款项已逾期 {{daysPastDue}} 天。如暂时无法还款，请告诉我们，可申请分期或暂缓。',
  },
];

/** Texts that come with the gateway, by their digests. They are sent once a notary has approved them, like any other. */
export const SHIPPED_TEXTS: ReadonlyMap<string, ReminderText> = new Map(TEXTS.map((text) => [digestOf(text), text]));
