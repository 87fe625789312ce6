/** Every kind of webhook, in every shape of a log. */
import { gzipSync } from 'node:zlib';

const META = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
};
const ASHA = { profile: { name: 'Asha Rao' }, wa_id: '919876543210', user_id: 'IN.13491208655302741918' };
const WRITES = { from: '919876543210', from_user_id: 'IN.13491208655302741918' };

let second = 1_750_000_000;
const next = (): string => String((second += 60));

export const hook = (field: string, value: object): object => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '102290129340398', changes: [{ value: { ...META, ...value }, field }] }],
});

const message = (id: string, type: string, part: object, more: object = {}): object =>
  hook('messages', {
    contacts: [ASHA],
    messages: [{ ...WRITES, id: `wamid.${id}`, timestamp: next(), type, ...part, ...more }],
  });

const status = (id: string, to: string, more: object = {}): object =>
  hook('messages', {
    statuses: [{ id: `wamid.${id}`, status: to, timestamp: next(), recipient_id: '919876543210', ...more }],
  });

const lines = (...all: readonly object[]): string => `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;

const types = [
  message('TEXT', 'text', { text: { body: 'Hello!\nIs *this* open?' } }),
  message('REPLY', 'text', { text: { body: 'That one' } }, { context: { from: '15550783881', id: 'wamid.OUT1' } }),
  message('FWD', 'text', { text: { body: 'fyi' } }, { context: { forwarded: true } }),
  message('FWD2', 'text', { text: { body: 'fyi' } }, { context: { frequently_forwarded: true } }),
  message('PRODUCT', 'text', { text: { body: 'this one?' } }, {
    context: { from: '15550783881', id: 'wamid.OUT2', referred_product: { catalog_id: '1', product_retailer_id: 'p' } },
  }),
  message('AD', 'text', { text: { body: 'Saw your ad' } }, {
    referral: {
      source_url: 'https://fb.me/1', source_type: 'ad', source_id: '120', headline: 'Summer sale', body: 'Half price',
      ctwa_clid: 'ARAkLkA8',
    },
  }),
  message('IMAGE', 'image', { image: { id: '1', mime_type: 'image/jpeg', caption: 'The damage' } }),
  message('VIDEO', 'video', { video: { id: '1', mime_type: 'video/mp4' } }),
  message('AUDIO', 'audio', { audio: { id: '1', mime_type: 'audio/mpeg' } }),
  message('VOICE', 'audio', { audio: { id: '1', mime_type: 'audio/ogg; codecs=opus', voice: true } }),
  message('DOC', 'document', { document: { id: '1', mime_type: 'application/pdf', filename: 'Invoice 7.pdf', caption: 'Paid' } }),
  message('STICKER', 'sticker', { sticker: { id: '1', mime_type: 'image/webp', animated: false } }),
  message('PLACE', 'location', { location: { latitude: 19.076, longitude: 72.8777, name: 'Our shop', address: 'Mumbai' } }),
  message('CARDS', 'contacts', {
    contacts: [{ name: { formatted_name: 'Ravi Kumar', first_name: 'Ravi' }, phones: [{ wa_id: '919812345678' }], vcard: 'BEGIN:VCARD' }],
  }),
  message('BTN', 'interactive', { interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes please' } } }),
  message('LIST', 'interactive', { interactive: { type: 'list_reply', list_reply: { id: 'm', title: 'Morning', description: '9 to 12' } } }),
  message('FORM', 'interactive', { interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"city":"Pune"}' } } }),
  message('CALLPERM', 'interactive', { interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } } }),
  message('QUICK', 'button', { button: { text: 'Stop promotions', payload: 'STOP' } }),
  message('REACT', 'reaction', { reaction: { message_id: 'wamid.OUT1', emoji: '👍' } }),
  message('UNREACT', 'reaction', { reaction: { message_id: 'wamid.OUT1' } }),
  message('ORDER', 'order', { order: { catalog_id: '1', text: 'Two of these', product_items: [{}, {}] } }),
  message('WELCOME', 'request_welcome', {}),
  message('UNSUP', 'unsupported', { unsupported: { type: 'poll' }, errors: [{ code: 131051, title: 'Message type unknown' }] }),
  message('NEWTYPE', 'hologram', { hologram: { body: 'from the future' } }),
  message('EDIT', 'edit', { edit: { original_message_id: 'wamid.TEXT', message: { type: 'text', text: { body: 'Hello! Is this shop open?' } } } }),
  message('REVOKE', 'revoke', { revoke: { original_message_id: 'wamid.FWD' } }),
];

const statuses = [
  status('OUT1', 'sent', { conversation: { id: 'c', origin: { type: 'utility' } }, pricing: { billable: true, category: 'utility' } }),
  status('OUT1', 'delivered'),
  status('OUT1', 'read'),
  status('OUT3', 'played'),
  status('OUT2', 'sent', { biz_opaque_callback_data: 'campaign:7:12', recipient_user_id: 'IN.13491208655302741918' }),
  status('OUT4', 'failed', {
    errors: [{ code: 131026, title: 'Message undeliverable', message: 'Message undeliverable', error_data: { details: 'Unable to deliver' } }],
  }),
  status('OUT5', 'delivered', { recipient_id: '120363@g.us', recipient_type: 'group' }),
  status('OUT6', 'warning'),
  status('CALL', 'RINGING', { type: 'call' }),
];

const people = [
  hook('messages', {
    contacts: [{ profile: { name: 'Secret', username: 'secret.shopper' }, wa_id: '', user_id: 'GB.77' }],
    messages: [{ from_user_id: 'GB.77', id: 'wamid.HID', timestamp: next(), type: 'text', text: { body: 'No number of mine' } }],
  }),
  hook('messages', {
    contacts: [{ profile: { name: 'Luis' }, wa_id: '5215512345678' }],
    messages: [{ from: '5215512345678', id: 'wamid.MX', timestamp: next(), type: 'text', text: { body: 'hola' } }],
  }),
  hook('messages', {
    contacts: [{ profile: { name: 'Bia' }, wa_id: '551187654321' }],
    messages: [{ from: '5511987654321', id: 'wamid.BR', timestamp: next(), type: 'text', text: { body: 'oi' } }],
  }),
  hook('messages', {
    messages: [
      {
        from: '919876543210', id: 'wamid.SYS1', timestamp: next(), type: 'system',
        system: {
          body: 'User Asha changed from 919876543210 to 919876543211', wa_id: '919876543211', type: 'user_changed_number',
          user_id: 'IN.22', previous_user_id: 'IN.13491208655302741918',
        },
      },
    ],
  }),
  hook('messages', {
    messages: [
      { from_user_id: 'GB.77', id: 'wamid.SYS2', timestamp: next(), type: 'system', system: { body: 'changed', type: 'user_changed_user_id', user_id: 'GB.78', previous_user_id: 'GB.77' } },
    ],
  }),
  hook('messages', {
    messages: [
      { from: '16505551234', id: 'wamid.SYS3', timestamp: next(), type: 'system', system: { body: 'old style', new_wa_id: '16505559999', type: 'customer_changed_number', customer: '16505551234' } },
    ],
  }),
  hook('messages', {
    messages: [{ from: '16505551234', id: 'wamid.SYS4', timestamp: next(), type: 'system', system: { body: 'x', type: 'customer_identity_changed' } }],
  }),
  hook('user_id_update', { user_id_update: [{ wa_id: '919876543211', user_id: { previous: 'IN.22', current: 'IN.23' }, timestamp: next() }] }),
  hook('user_preferences', {
    contacts: [ASHA],
    user_preferences: [{ wa_id: '919876543210', detail: 'User requested to stop marketing messages', category: 'marketing_messages', value: 'stop', timestamp: Number(next()) }],
  }),
  hook('user_preferences', { user_preferences: [{ user_id: 'GB.78', category: 'marketing_messages', value: 'resume', timestamp: Number(next()) }] }),
  hook('calls', { contacts: [ASHA], calls: [{ id: 'wacid.1', to: '15550783881', from: '919876543210', event: 'connect', timestamp: next(), direction: 'USER_INITIATED' }] }),
  hook('calls', { calls: [{ id: 'wacid.1', to: '15550783881', from: '919876543210', event: 'terminate', direction: 'USER_INITIATED', timestamp: next(), status: 'COMPLETED', duration: 42 }] }),
];

const coexistence = [
  hook('history', {
    history: [
      {
        metadata: { phase: 0, chunk_order: 1, progress: 55 },
        threads: [
          {
            id: '919876543210',
            messages: [
              { from: '15550783881', to: '919876543210', id: 'wamid.H1', timestamp: next(), type: 'text', text: { body: 'Your order is ready' }, history_context: { status: 'READ' } },
              { from: '919876543210', id: 'wamid.H2', timestamp: next(), type: 'text', text: { body: 'Coming' }, history_context: { status: 'delivered' } },
              { from: '919876543210', id: 'wamid.H3', timestamp: next(), type: 'media_placeholder', history_context: { status: 'PLAYED' } },
              { from: '15550783881', id: 'wamid.H4', timestamp: next(), type: 'text', text: { body: 'Failed one' }, history_context: { status: 'ERROR' } },
            ],
          },
          { id: 'GB.77', context: { username: 'secret.shopper' }, messages: [{ from_user_id: 'GB.77', id: 'wamid.H5', timestamp: next(), type: 'text', text: { body: 'hi' } }] },
          { id: '120363025@g.us', messages: [{ from: '919876543210', id: 'wamid.H6', timestamp: next(), type: 'text', text: { body: 'all' } }] },
        ],
      },
    ],
  }),
  hook('history', { history: [{ errors: [{ code: 2593109, title: 'History sharing is turned off by the business' }] }] }),
  hook('smb_message_echoes', {
    contacts: [ASHA],
    message_echoes: [{ from: '15550783881', to: '919876543210', id: 'wamid.E1', timestamp: next(), type: 'text', text: { body: 'See you at five' } }],
  }),
  hook('smb_message_echoes', {
    message_echoes: [{ from: '15550783881', to_user_id: 'GB.77', id: 'wamid.E2', timestamp: next(), type: 'revoke', revoke: { original_message_id: 'wamid.E1' } }],
  }),
  hook('smb_app_state_sync', {
    state_sync: [
      { type: 'contact', contact: { full_name: 'Asha (Pune shop)', first_name: 'Asha', phone_number: '+91 98765-43210' }, action: 'add', metadata: { timestamp: next() } },
      { type: 'contact', contact: { phone_number: '919876543211' }, action: 'remove', metadata: { timestamp: next() } },
      { type: 'contact', contact: { full_name: 'Hidden', user_id: 'GB.78' }, action: 'add', metadata: { timestamp: next() } },
    ],
  }),
];

const leftOut = [
  hook('messages', { contacts: [ASHA], messages: [{ ...WRITES, group_id: 'G1', id: 'wamid.G', timestamp: next(), type: 'text', text: { body: 'all' } }] }),
  hook('group_lifecycle_update', { groups: [{ group_id: 'G1', type: 'group_create' }] }),
  hook('account_update', { event: 'VERIFIED_ACCOUNT' }),
  hook('message_template_status_update', { event: 'APPROVED' }),
  { object: 'page', entry: [{ id: '1', messaging: [] }] },
  { hello: 'world', n: 1 },
  hook('messages', { messages: [{ from: '919876543210', type: 'text', timestamp: next(), text: { body: 'no id' } }] }),
  hook('messages', { messages: [{ from: '919876543210', id: 'wamid.NT', type: 'text', text: { body: 'no time' } }] }),
  hook('messages', { messages: [{ id: 'wamid.NF', timestamp: next(), type: 'text', text: { body: 'from nobody' } }] }),
];

const TYPICAL = message('SHAPE', 'text', { text: { body: 'One of many shapes' } });

const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const hostile = [
  `{"object":"whatsapp_business_account","entry":${nest(5000)}}`,
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"x":1}},"entry":[{"changes":[{"value":{"__proto__":[],"messages":[null,1,"x",[],{}]}}]}]}',
  '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":{"a":1},"id":["x"],"timestamp":{},"type":7,"text":"no object"}]}}]}]}',
  '{"object":"whatsapp_business_account","entry":"none"}',
  '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"wamid.S","status":5,"timestamp":1e400}]}}]}]}',
  JSON.stringify(message('LONE', 'text', { text: { body: 'x\ud800y\u0000z' } })),
  '{"object":"whatsapp_business_account","entry":[{"changes":[{"value":{"mess',
  '{"a":"an unclosed string',
  '} ] , nonsense { [ "',
  JSON.stringify(TYPICAL),
  '{"object":"whatsapp_business_account","entry":[{"id":',
].join('\n');

const wati = [
  { id: '64b1', created: '2025-06-15T15:06:40.000Z', whatsappMessageId: 'wamid.W1', conversationId: '64b0', text: 'Price?', type: 'text', data: null, timestamp: '1750000000', owner: false, eventType: 'message', statusString: 'SENT', assignedId: null, operatorName: null, waId: '919876543210', senderName: 'Asha Rao', replyContextId: null },
  { id: '64b2', created: '2025-06-15T15:07:40.000Z', whatsappMessageId: 'wamid.W2', text: 'It is ₹499', type: 'text', timestamp: '1750000060', owner: true, eventType: 'sessionMessageSent', statusString: 'SENT', operatorName: 'Meera', waId: '919876543210', senderName: null },
  { id: '64b3', created: '2025-06-15T15:08:40.000Z', whatsappMessageId: 'wamid.W3', text: 'How may I help?', type: 'text', timestamp: '1750000120', owner: true, eventType: 'sessionMessageSent', statusString: 'SENT', operatorName: 'Bot', waId: '919876543210' },
  { eventType: 'sentMessageDELIVERED', statusString: 'Delivered', id: '64b2', whatsappMessageId: 'wamid.W2', timestamp: '1750000070', waId: '919876543210', text: 'It is ₹499', type: 'text', owner: true },
];
const gateways = [
  { SmsMessageSid: 'SM1', MessageSid: 'SM1', ProfileName: 'Asha', WaId: '919876543210', Body: 'Hi', From: 'whatsapp:+919876543210', To: 'whatsapp:+15550783881', timestamp: '2025-06-15T15:06:40Z' },
  { event: 'message', session: 'default', payload: { id: 'false_919876543210@c.us_AAA', timestamp: 1_750_000_000, from: '919876543210@c.us', fromMe: false, to: '15550783881@c.us', body: 'Hello', hasMedia: false, _data: { notifyName: 'Asha' } } },
  { key: { remoteJid: '919876543210@s.whatsapp.net', fromMe: true, id: '3EB0' }, messageTimestamp: 1_750_000_000, pushName: 'Shop', message: { conversation: 'On its way' } },
  { key: { remoteJid: '12036302@g.us', fromMe: false, id: '3EB1' }, messageTimestamp: 1_750_000_000, pushName: 'Asha', message: { conversation: 'group talk' } },
  { event: 'messages', data: { body: JSON.stringify(TYPICAL) } },
  { level: 'info', time: 1_750_000_000, msg: 'webhook', req: { body: TYPICAL } },
];

/** Rarer forms of what stands above: parts that are missing, kinds that an echo can have, statuses that are no delivery. */
const rarer = [
  message('BARE', 'image', { image: { id: '1', mime_type: 'image/jpeg', sha256: 'x', url: 'https://lookaside.fbsbx.com/1' } }),
  message('NAMELESS', 'document', { document: { id: '1', mime_type: 'application/pdf' } }),
  message('ANIMATED', 'sticker', { sticker: { id: '1', mime_type: 'image/webp', animated: true } }),
  message('PIN', 'location', { location: { latitude: '19.07600', longitude: '72.87770' } }),
  message('NOWHERE', 'location', { location: { name: 'Somewhere' } }),
  message('CARDS2', 'contacts', {
    contacts: [{ name: { first_name: 'Ravi' } }, { name: { formatted_name: 'Meera Joshi' } }, { org: { company: 'No name' } }],
  }),
  message('ADDRESS', 'interactive', {
    interactive: { type: 'nfm_reply', nfm_reply: { name: 'address_message', body: '12 MG Road\nPune', response_json: '{"values":{"pin_code":"411001"}}' } },
  }),
  message('NOREPLY', 'interactive', { interactive: { type: 'payment_reply' } }),
  message('BARELIST', 'interactive', { interactive: { type: 'list_reply', list_reply: { id: 'e', title: 'Evening' } } }),
  message('BAREBTN', 'button', { button: { text: 'Talk to us' } }),
  message('CART', 'order', {
    order: { catalog_id: '1', product_items: [{ product_retailer_id: 'p1', quantity: 2, item_price: 499, currency: 'INR' }] },
  }),
  message('UNKNOWN', 'unknown', { errors: [{ code: 131051, title: 'Unsupported message type', details: 'Message type is not currently supported' }] }),
  message('POST', 'text', { text: { body: 'Saw your post' } }, { referral: { source_url: 'https://fb.me/2', source_type: 'post', source_id: '7', media_type: 'image' } }),
  message('CAPTION', 'edit', { edit: { original_message_id: 'wamid.BARE', message: { type: 'image', image: { id: '1', mime_type: 'image/jpeg', caption: 'The front' } } } }),
  message('NOEDIT', 'edit', { edit: { message: { type: 'text', text: { body: 'of what?' } } } }),
  message('NOREACT', 'reaction', { reaction: { emoji: '👍' } }),
  status('BARE', 'deleted'),
  status('OUT6', 'failed', {
    errors: [{ code: 131049, title: 'Not delivered to keep the ecosystem healthy' }, { code: 131026, title: 'second' }],
  }),
  status('OUT7', 'DELIVERED', { recipient_id: '', recipient_user_id: 'GB.77', pricing: { category: 'marketing_lite' } }),
  hook('messages', { statuses: [{ status: 'sent', timestamp: next(), recipient_id: '919876543210' }] }),
  hook('messages', { errors: [{ code: 130501, title: 'Failed to download the media' }] }),
  hook('smb_message_echoes', {
    message_echoes: [
      { from: '15550783881', to: '919876543210', id: 'wamid.E3', timestamp: next(), type: 'image', image: { id: '1', mime_type: 'image/png', caption: 'Our menu' } },
      { from: '15550783881', to: '919876543210', id: 'wamid.E4', timestamp: next(), type: 'interactive', interactive: { type: 'button', body: { text: 'Shall we book it?' }, action: { buttons: [] } } },
      { from: '15550783881', to: '919876543210', id: 'wamid.E5', timestamp: next(), type: 'template', template: { name: 'order_ready' } },
      { from: '15550783881', to: '919876543210', id: 'wamid.E6', timestamp: next(), type: 'reaction', reaction: { message_id: 'wamid.BARE', emoji: '❤️' } },
      { from: '15550783881', to: '919876543210', id: 'wamid.E7', timestamp: next(), type: 'edit', edit: { original_message_id: 'wamid.E4', message: { type: 'text', text: { body: 'Shall we book it for five?' } } } },
      { from: '15550783881', id: 'wamid.E8', timestamp: next(), type: 'text', text: { body: 'to nobody' } },
    ],
  }),
  // A history's media come behind it, the business's own among them.
  hook('messages', {
    contacts: [ASHA],
    messages: [{ from: '15550783881', to: '919876543210', id: 'wamid.H7', timestamp: next(), type: 'document', document: { id: '1', filename: 'Bill.pdf' } }],
  }),
  hook('calls', { calls: [{ id: 'wacid.2', to: '919876543210', from: '15550783881', event: 'terminate', direction: 'BUSINESS_INITIATED', start_time: next(), status: 'FAILED' }] }),
  hook('calls', { calls: [{ id: 'wacid.3', from: '919876543210', event: 'ringing', direction: 'USER_INITIATED', timestamp: next() }, { event: 'connect' }] }),
  hook('user_preferences', { user_preferences: [{ wa_id: '919876543210', category: 'utility_messages', value: 'stop', timestamp: next() }, { wa_id: '919876543210', category: 'marketing_messages', value: 'perhaps', timestamp: next() }] }),
  hook('user_id_update', { user_id_update: [{ wa_id: '919876543210', previous_user_id: 'IN.23', user_id: 'IN.24', timestamp: next() }, { user_id: 'IN.25', timestamp: next() }] }),
];

/** Fields of an account that say nothing of conversations, each counted under its name. */
const OF_ACCOUNTS =
  'account_alerts account_review_update account_settings_update automatic_events business_capability_update business_status_update flows ' +
  'message_template_components_update message_template_quality_update messaging_handovers partner_solutions payment_configuration_update ' +
  'phone_number_name_update phone_number_quality_update security template_category_update tracking_events';
const OF_GROUPS = 'group_participants_update group_settings_update group_status_update';
const ofAccounts = [...OF_ACCOUNTS.split(' '), ...OF_GROUPS.split(' ')].map((field) => hook(field, { event: 'X' }));

export const webhooks: readonly { readonly name: string; readonly content: string | Uint8Array }[] = [
  { name: 'log-message-types.ndjson', content: lines(...types) },
  { name: 'log-statuses.ndjson', content: lines(...statuses) },
  { name: 'log-people.ndjson', content: lines(...people) },
  { name: 'log-coexistence.ndjson', content: lines(...coexistence) },
  { name: 'log-left-out.ndjson', content: lines(...leftOut) },
  { name: 'log-rarer-forms.ndjson', content: lines(...rarer) },
  { name: 'log-account-fields.ndjson', content: lines(...ofAccounts) },
  { name: 'log-one-document.json', content: JSON.stringify(TYPICAL) },
  { name: 'log-pretty.json', content: JSON.stringify(TYPICAL, null, 2) },
  { name: 'log-pretty-several.json', content: `${JSON.stringify(TYPICAL, null, 2)}\n${JSON.stringify(statuses[0], null, 2)}\n` },
  { name: 'log-array.json', content: JSON.stringify([TYPICAL, statuses[0], statuses[1]]) },
  { name: 'log-array-pretty.json', content: JSON.stringify([TYPICAL, statuses[0]], null, 4) },
  { name: 'log-array-of-arrays.json', content: JSON.stringify([[TYPICAL], [statuses[0]]]) },
  { name: 'log-values-alone.ndjson', content: lines({ ...META, contacts: [ASHA], messages: [{ ...WRITES, id: 'wamid.V', timestamp: '1750000000', type: 'text', text: { body: 'value alone' } }] }) },
  { name: 'log-prefixed.log', content: `2025-06-15T15:06:40.123Z [INFO] webhook {1}: ${JSON.stringify(TYPICAL)}\r\n2025-06-15 15:07 DEBUG nothing here\r\n[15/Jun/2025] POST /webhook ${JSON.stringify(statuses[0])} 200\r\n` },
  { name: 'log-gzipped.ndjson.gz', content: new Uint8Array(gzipSync(lines(TYPICAL, statuses[0] ?? {}))) },
  { name: 'log-gzip-cut.gz', content: new Uint8Array(gzipSync(lines(...types, ...statuses, ...people))).subarray(0, 900) },
  { name: 'log-utf16.json', content: new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(TYPICAL)}`, 'utf16le')) },
  { name: 'log-bom.json', content: `\ufeff${JSON.stringify(TYPICAL)}` },
  { name: 'log-hostile.ndjson', content: hostile },
  { name: 'log-cut-line.ndjson', content: `${JSON.stringify(TYPICAL).slice(0, 200)}\n${JSON.stringify(TYPICAL)}\n${JSON.stringify(TYPICAL).slice(0, 77)}` },
  { name: 'flat-wati.ndjson', content: lines(...wati) },
  { name: 'flat-gateways.ndjson', content: lines(...gateways) },
];
