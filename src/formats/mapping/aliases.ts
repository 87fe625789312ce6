/** What columns are called where people export contacts, in many languages: header keys (header-key.ts), parted by commas. */
import type { AutomaticTarget, FieldTarget } from '../../domain/mapping.ts';
import { distance } from '../../domain/near.ts';
import { headerKey } from './header-key.ts';

/** A field; `optedIn` is the opposite of opted out; `notTheirs`: a number that does not reach the person on WhatsApp. */
export type Meaning = FieldTarget | AutomaticTarget | 'optedIn' | 'notTheirs';

export interface Alias {
  readonly meaning: Meaning;
  /** The word alone proves little: the values must bear it out. */
  readonly weak: boolean;
}

const STRONG: Readonly<Partial<Record<Meaning, string>>> = {
  name: `name, full name, fullname, contact name, customer name, client name, lead name, user name, person name, student name, patient name,
    guest name, member name, your name, display name, profile name, whatsapp name, name of contact, name of customer, subscriber name, names,
    नाम, पूरा नाम, ग्राहक का नाम, नाव, নাম, பெயர், పేరు, નામ, ಹೆಸರು, പേര്, ਨਾਮ, نام, نام کامل, नाम तथा थर,
    nombre completo, nombre y apellidos, nombre y apellido, nombre, nombres, nombre del cliente, nombre contacto, nombre del contacto,
    nome completo, nome, nome do cliente, nome do contato, nome do contacto, nome e cognome, nominativo, nome e sobrenome,
    nom complet, nom et prénom, nom prénom, prénom et nom, nom, nom du client, nom du contact,
    vollständiger name, vor und nachname, vorname nachname, name vorname, kundenname, kontaktname, anzeigename, ansprechpartner,
    naam, volledige naam, klantnaam, contactpersoon, nama, nama lengkap, nama pelanggan, nama kontak,
    ad soyad, adı soyadı, isim soyisim, isim, ad, adı, müşteri adı, الاسم, اسم, الاسم الكامل, اسم العميل, الإسم,
    имя, фио, ф и о, полное имя, имя фамилия, имя и фамилия, имя клиента, контакт имя, ім я, піб,
    imię i nazwisko, nazwa, imię, nazwa klienta, jméno a příjmení, jméno, celé jméno, meno a priezvisko, meno, név, teljes név,
    nume, nume complet, nume și prenume, namn, fullständigt namn, navn, fulde navn, nimi, koko nimi, όνομα, ονοματεπώνυμο, שם, שם מלא,
    姓名, 名字, 客户姓名, 联系人姓名, 联系人, 名称, 名前, 氏名, お名前, 顧客名, 이름, 성명, 고객명, tên, họ tên, họ và tên, tên khách hàng, ชื่อ, ชื่อ นามสกุล, jina, jina kamili`,
  firstName: `first name, firstname, fname, given name, givenname, forename, first, प्रथम नाम, पहला नाम, पहिले नाव,
    primer nombre, nombre de pila, primeiro nome, nome próprio, prénom, prénoms, vorname, rufname, nome di battesimo, voornaam, nama depan,
    önad, ilk ad, الاسم الأول, الإسم الأول, имя собственное, pierwsze imię, křestní jméno, krstné meno, keresztnév, utónév, prenume, förnamn,
    fornavn, etunimi, μικρό όνομα, שם פרטי, 名, 이름만, tên riêng, jina la kwanza`,
  middleName: `middle name, middlename, mname, additional name, second name, middle initial, मध्य नाम, segundo nombre, nome do meio, deuxième prénom,
    zweiter vorname, secondo nome, tweede naam, tussenvoegsel, nama tengah, ikinci ad, الاسم الأوسط, отчество, drugie imię, 中间名`,
  lastName: `last name, lastname, lname, surname, family name, familyname, sur name, last, उपनाम, अंतिम नाम, कुलनाम, आडनाव,
    apellido, apellidos, primer apellido, sobrenome, apelido, último nome, nom de famille, nachname, familienname, zuname, cognome,
    achternaam, familienaam, nama belakang, nama keluarga, soyad, soyadı, soyisim, اسم العائلة, الاسم الأخير, الكنية, اللقب, фамилия, прізвище,
    nazwisko, příjmení, priezvisko, vezetéknév, családnév, nume de familie, efternamn, etternavn, efternavn, sukunimi, επώνυμο, επίθετο, שם משפחה,
    姓, 姓氏, 名字姓, 苗字, 성, họ, นามสกุล, jina la ukoo`,
  phone: `mobile number, mobile no, mobile, mobile phone, mobile phone number, mobile num, mobile nr, mobile contact, mob, mob no, mob number, mobileno,
    mobilenumber, mobile number with country code, phone, phone number, phone no, phone num, phone nr, phoneno, phonenumber, phno, ph, ph no, ph number,
    telephone, telephone number, telephone no, tel, tel no, tel number, tel nr, cell, cell no, cell phone, cellphone, cell number, cell phone number, cellular,
    contact number, contact no, contact num, contactno, contactnumber, contact phone, contact phone number, contact mobile, contact mobile number,
    whatsapp number, whatsapp no, whatsapp num, whatsapp phone, whatsapp phone number, whatsapp mobile, whatsapp mobile number, whatsapp contact, wa number, wa no,
    wa phone, wa id, whatsapp id, msisdn, gsm, gsm no, gsm number, handphone, hand phone, handphone number, hp, hp no, registered mobile, registered mobile number,
    customer phone, customer mobile, customer number, customer phone number, customer mobile number, client phone, user phone, user mobile, lead phone, student mobile,
    subscriber number, recipient number, recipient phone, primary phone, primary phone number, primary mobile, main phone, phone main, phone mobile, mobile phone 1,
    personal phone, personal mobile, work phone, work mobile, work number, office phone, business phone, business mobile, company phone, home phone, home number,
    home mobile, other phone, other mobile, alternate phone, alternate mobile, alternate number, alternate mobile number, alternate phone number, alternative number,
    alternative phone, alt mobile, alt phone, alt number, secondary phone, secondary mobile, secondary number, second phone, landline, landline number,
    मोबाइल नंबर, मोबाईल नंबर, मोबाइल, मोबाईल, मोबाइल न, मोबाइल संख्या, फ़ोन, फोन, फ़ोन नंबर, फोन नंबर, फ़ोन न, संपर्क नंबर, संपर्क क्रमांक, दूरभाष, मोबाईल क्रमांक,
    व्हाट्सएप नंबर, व्हाट्सऐप नंबर, व्हाट्सअप नंबर, মোবাইল নম্বর, মোবাইল, ফোন নম্বর, ফোন, கைபேசி எண், தொலைபேசி எண், மொபைல் எண், அலைபேசி எண், மொபைல்,
    మొబైల్ నంబర్, ఫోన్ నంబర్, మొబైల్, મોબાઇલ નંબર, મોબાઈલ નંબર, ફોન નંબર, ಮೊಬೈಲ್ ಸಂಖ್ಯೆ, ಫೋನ್ ಸಂಖ್ಯೆ, ದೂರವಾಣಿ ಸಂಖ್ಯೆ, മൊബൈൽ നമ്പർ, ഫോൺ നമ്പർ, ਮੋਬਾਈਲ ਨੰਬਰ, ਫ਼ੋਨ ਨੰਬਰ,
    موبائل نمبر, فون نمبر, رابطہ نمبر, teléfono, telefono, teléfono móvil, móvil, celular, teléfono celular, número de teléfono, número de celular, número de móvil,
    número móvil, número celular, nro de teléfono, nro teléfono, nro celular, nº de teléfono, tel móvil, teléfono de contacto, número de contacto, número de whatsapp,
    número whatsapp, teléfono 1, telefone, telemóvel, fone, número de telefone, número de telemóvel, número de celular, número do celular, número do telefone,
    telefone celular, telefone móvel, nº de telefone, número do whatsapp, telefone para contato, téléphone, téléphone portable, téléphone mobile, portable, tél portable,
    tél, tél mobile, numéro de téléphone, numéro de portable, numéro de mobile, numéro mobile, numéro téléphone, numéro portable, n de téléphone, n téléphone, n portable,
    numéro whatsapp, handynummer, handy, handy nr, handy nummer, handynr, telefon, telefonnummer, telefon nr, telefonnr, telefon nummer, mobil, mobilnummer, mobilnr,
    mobiltelefon, mobilfunk, mobilfunknummer, mobiltelefonnummer, rufnummer, rufnr, telefon mobil, telefon privat, telefon geschäftlich, whatsapp nummer,
    cellulare, numero di telefono, numero di cellulare, numero cellulare, numero telefono, numero di telefono cellulare, n telefono, n cellulare, recapito telefonico,
    telefono cellulare, numero whatsapp, telefoonnummer, telefoon, mobiel, mobiel nummer, mobiele nummer, mobiele telefoon, mobiel telefoonnummer, gsm nummer, 06 nummer,
    nomor hp, no handphone, nomor handphone, no hp, nomor telepon, no telepon, nomor telp, no telp, telepon, telp, nomor wa, no wa, nomor whatsapp, no whatsapp, ponsel,
    nomor ponsel, no hp wa, no telefon, nombor telefon, telefon bimbit, no hp aktif, telefon numarası, telefon no, cep telefonu, cep telefonu numarası, cep, cep tel, cep no,
    cep numarası, gsm numarası, whatsapp numarası, رقم الهاتف, رقم الجوال, رقم الموبايل, الهاتف, هاتف, الجوال, جوال, موبايل, الموبايل, رقم التليفون, تليفون, التليفون,
    رقم الواتساب, رقم واتساب, رقم الواتس, واتساب, المحمول, رقم المحمول, رقم الهاتف المحمول, الهاتف المحمول, رقم الاتصال, شماره موبایل, شماره تلفن, موبایل, تلفن, تلفن همراه,
    телефон, номер телефона, мобильный телефон, мобильный, мобильный номер, номер мобильного, моб телефон, моб тел, сотовый, сотовый телефон, тел, контактный телефон, номер whatsapp,
    телефон whatsapp, номер телефону, мобільний, мобільний телефон, numer telefonu, nr telefonu, nr tel, telefon komórkowy, tel komórkowy, komórka, numer komórkowy, tel kom,
    telefonní číslo, mobil cislo, číslo mobilu, mobilní telefon, číslo telefonu, telefónne číslo, mobilné číslo, telefonszám, mobilszám, număr de telefon, nr de telefon,
    telefon mobil număr, mobilnummer whatsapp, matkapuhelin, puhelin, puhelinnumero, telefonnumero, τηλέφωνο, κινητό, κινητό τηλέφωνο, αριθμός τηλεφώνου, טלפון, נייד,
    טלפון נייד, מספר טלפון, מספר נייד, 手机, 手机号, 手机号码, 电话, 电话号码, 联系电话, 移动电话, 手機, 手機號碼, 手機號, 電話, 電話號碼, 聯絡電話, 行動電話, 联系手机, whatsapp号码,
    電話番号, 携帯電話, 携帯電話番号, 携帯番号, 携帯, モバイル, 전화번호, 휴대폰, 휴대전화, 휴대폰번호, 휴대폰 번호, 휴대전화번호, 핸드폰, 핸드폰번호, 연락처, 전화,
    số điện thoại, điện thoại, sđt, số di động, di động, số zalo, เบอร์โทร, เบอร์โทรศัพท์, เบอร์มือถือ, มือถือ, โทรศัพท์, หมายเลขโทรศัพท์, simu, namba ya simu, nambari ya simu`,
  countryCode: `country code, countrycode, phone country code, mobile country code, country calling code, calling code, dial code, dialing code, dialling code, isd code, isd,
    phone code, phone prefix, country prefix, कंट्री कोड, देश कोड, código de país, código del país, código país, código do país, prefijo, ddi, indicatif, indicatif pays,
    code pays, ländervorwahl, landesvorwahl, landvorwahl, prefisso, prefisso internazionale, landcode, landnummer, kode negara, ülke kodu, رمز البلد, رمز الدولة, مفتاح الدولة,
    код страны, kod kraju, numer kierunkowy, předvolba, 国家代码, 国家区号, 国码, 區號, 国番号, 국가코드, 국가번호, mã quốc gia, รหัสประเทศ`,
  tags: `tags, tag, labels, label, contact tags, contact tag, tag names, tag name, tag list, whatsapp tags, lead tags, customer tags, group membership, hashtags,
    टैग, टैग्स, लेबल, ট্যাগ, குறிச்சொற்கள், etiquetas, etiqueta, marcadores, étiquettes, étiquette, libellés, libellé, schlagwörter, schlagworte, schlagwort, etiketten, etikett, stichworte,
    etichette, etichetta, labels label, etiketler, etiket, الوسوم, وسوم, الوسم, علامات, العلامات, теги, тег, метки, метка, ярлыки, мітки, tagi, znaczniki, etykiety, etykieta, štítky, štítek,
    címkék, etichete, taggar, etiketter, tunnisteet, ετικέτες, תגיות, 标签, 標籤, タグ, ラベル, 태그, 라벨, nhãn, thẻ, แท็ก, ป้ายกำกับ, lebo`,
  source: `source, lead source, lead source name, source name, contact source, source of lead, customer source, traffic source, original source, source of contact, utm source, स्रोत,
    लीड स्रोत, fuente, origen, fuente del lead, origen del lead, fonte, origem, origem do lead, fonte do lead, source du lead, provenance, origine du contact, quelle, lead quelle, herkunft, leadquelle,
    provenienza, fonte del contatto, bron, leadbron, sumber, sumber lead, kaynak, kaynağı, المصدر, مصدر, مصدر العميل, источник, источник лида, джерело, źródło, zdroj, forrás, sursă, källa, kilde, lähde,
    πηγή, מקור, 来源, 客户来源, 來源, 流入元, 獲得経路, 유입경로, 출처, nguồn, nguồn khách, ที่มา, chanzo`,
  firstMessage: `first message, first message tag, firstmessage, पहला संदेश, primer mensaje, primeira mensagem, premier message, erste nachricht, primo messaggio, eerste bericht, pesan pertama,
    ilk mesaj, الرسالة الأولى, первое сообщение, pierwsza wiadomość, první zpráva, 首条消息, 第一条消息, 最初のメッセージ, 첫 메시지, tin nhắn đầu tiên`,
  optedOut: `opted out, opt out, optout, optedout, has opted out, is opted out, whatsapp opted out, whatsapp opt out, opted out of whatsapp, opt out status, unsubscribed, unsubscribe, is unsubscribed,
    do not contact, donotcontact, do not disturb, dnc, dnd, no marketing, blacklisted, is blacklisted, ऑप्ट आउट, dado de baja, baja, no contactar, descadastrado, não contatar, não contactar, désabonné,
    désinscrit, ne pas contacter, abgemeldet, nicht kontaktieren, disiscritto, non contattare, uitgeschreven, afgemeld, niet contacteren, berhenti langganan, berhenti berlangganan, abonelikten çıktı,
    إلغاء الاشتراك, отписан, отписался, отписка, wypisany, nie kontaktować, odhlášen, 退订, 已退订, 拒收, 配信停止, オプトアウト, 수신거부, hủy đăng ký`,
  optedIn: `opted in, opt in, optin, optedin, has opted in, is opted in, whatsapp opted, whatsapp opted in, whatsapp opt in, whatsapp optin, whatsapp consent, opt in status, marketing opt in, wa opt in,
    ऑप्ट इन, オプトイン, 수신동의`,
  notTheirs: `fax, fax number, fax no, business fax, home fax, other fax, work fax, telefax, telefax number, pager, pager number, telex, isdn, tty tdd phone, callback, assistant s phone, assistants phone,
    radio phone, emergency contact, emergency contact number, emergency number, emergency phone, emergency mobile, father mobile, father mobile number, father s mobile, fathers mobile, father contact,
    father phone, mother mobile, mother mobile number, mother s mobile, mother phone, parent mobile, parent mobile number, parent phone, parent contact, parents mobile, guardian mobile, guardian phone,
    guardian contact, spouse mobile, spouse phone, reference number, reference mobile, referrer phone, agent phone, agent mobile, owner phone, seller phone, nominee mobile`,
  origin: 'origin',
  status: 'status',
  state: 'state, conversation state, chat state',
  lastActive: 'last active, last active at, lastactive',
  createdAt: 'created at, createdat, created on',
};

const WEAK: Readonly<Partial<Record<Meaning, string>>> = {
  phone: `number, no, num, contact, contacts, whatsapp, wa, contact info, contact details, n, numero, número, nummer, nomor, nombor, numara, رقم, الرقم, номер, numer, číslo, kontakt, контакт, kontak, contacto,
    contato, contatto, नंबर, संपर्क, 号码, 联系方式, 番号, 連絡先, 번호, số, เบอร์, recipient, to`,
  name: `contact, contacts, customer, client, lead, person, student, patient, guest, member, subscriber, kunde, kunden, kontakt, cliente, clientes, contacto, contato, contatto, pelanggan, kontak, müşteri,
    العميل, клиент, контакт, klient, zákazník, ग्राहक, संपर्क, 客户, 顧客, 고객, khách hàng, ลูกค้า, nickname`,
  tags: `categories, category, groups, group, segments, segment, contact group, contact groups, list, lists, श्रेणी, समूह, categorías, categoría, grupos, grupo, categorias, categoria, catégories, catégorie, groupes, groupe,
    kategorien, kategorie, gruppen, gruppe, categorie, gruppi, gruppo, categorieën, groepen, groep, kategori, grup, kategoriler, gruplar, الفئات, الفئة, المجموعات, المجموعة, группы, группа, категории, категория,
    kategorie kategoria, grupy, grupa, kategoria, 分组, 类别, 分類, グループ, カテゴリ, 그룹, 분류, nhóm`,
};

function tableOf(lists: Readonly<Partial<Record<Meaning, string>>>): Map<string, Meaning[]> {
  const table = new Map<string, Meaning[]>();
  for (const [meaning, list] of Object.entries(lists) as [Meaning, string][])
    // entries of a record keyed by Meaning
    for (const alias of list.split(',')) {
      const key = headerKey(alias);
      if (key !== '') table.set(key, [...(table.get(key) ?? []), meaning]);
    }
  return table;
}

const strong = tableOf(STRONG);
const weak = tableOf(WEAK);
/** A number at the end tells columns of one kind apart: `Phone 2`, `mobile_1`. */
const NUMBERED = /^(.*\D) ?\d{1,2}$/;

/** All that a header may mean, surest first. */
export function aliasesOf(key: string): readonly Alias[] {
  const plain = NUMBERED.exec(key)?.[1]?.trim();
  const known = (strong.get(key) ?? (plain === undefined ? [] : numbered(plain))).map((meaning) => ({
    meaning,
    weak: false,
  }));
  return [...known, ...(weak.get(key) ?? []).map((meaning) => ({ meaning, weak: true }))];
}

/** Only numbers and tags come in numbered columns: `name 2` is somebody else's. */
const numbered = (key: string): readonly Meaning[] =>
  (strong.get(key) ?? []).filter((meaning) => meaning === 'phone' || meaning === 'tags' || meaning === 'notTheirs');

/** The alias that a misspelt header is near to; null = none. */
export function nearAlias(key: string): { readonly alias: string; readonly meaning: Meaning } | null {
  if (key.length < 4) return null;
  for (const [alias, [meaning]] of strong) {
    if (meaning === undefined || Math.min(alias.length, key.length) < 5) {
      // Of short words only swapped letters: `nmae`.
      if (meaning !== undefined && alias.length === 4 && isSwapped(alias, key)) return { alias, meaning };
      continue;
    }
    const limit = Math.min(key.length, alias.length) >= 12 ? 2 : 1;
    if (distance(key, alias, limit) <= limit) return { alias, meaning };
  }
  return null;
}

const isSwapped = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('') && distance(a, b, 1) <= 1;
