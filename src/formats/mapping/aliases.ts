/**
 * What columns are called where people export contacts, in many languages: header keys (header-key.ts), parted by commas. Numbers are
 * known by their words instead (phone-header.ts), and names with an owner (`Student Name`) by theirs (name-header.ts).
 */
import type { AutomaticTarget, FieldTarget } from '../../domain/mapping.ts';
import { distance } from '../../domain/near.ts';
import { headerKey } from './header-key.ts';

/** A field; `optedIn` is the opposite of opted out. */
export type Meaning = FieldTarget | AutomaticTarget | 'optedIn';

export interface Alias {
  readonly meaning: Meaning;
  /** The word alone proves little: the values must bear it out. */
  readonly weak: boolean;
}

const STRONG: Readonly<Partial<Record<Meaning, string>>> = {
  name: `name, full name, fullname, what should we call you, how should we address you, whats your name, contact name, display name, profile name, whatsapp name, nickname whatsapp, names,
    नाम, पूरा नाम, नाव, নাম, பெயர், పేరు, નામ, ಹೆಸರು, പേര്, ਨਾਮ, نام, نام کامل, नाम तथा थर, poora naam, pura naam, naam,
    nombre completo, nombre y apellidos, nombre y apellido, nombre apellido, nombre apellidos, nombres y apellidos, nombre, nombres, nome completo, nome, nome e cognome, nome cognome, nominativo, nome e sobrenome, nome sobrenome,
    nom complet, nom et prénom, nom prénom, prénom et nom, prénom nom, nom, vollständiger name, vor und nachname, vorname nachname, name vorname, anzeigename, ansprechpartner,
    volledige naam, contactpersoon, nama, nama lengkap, ad soyad, adı soyadı, isim soyisim, isim, ad, adı, الاسم, اسم, الاسم الكامل, اسم كامل, الإسم,
    имя, фио, ф и о, полное имя, имя фамилия, имя и фамилия, фамилия имя, контакт имя, ім я, піб,
    imię i nazwisko, nazwa, imię, jméno a příjmení, jméno, celé jméno, meno a priezvisko, meno, név, teljes név,
    nume, nume complet, nume și prenume, namn, fullständigt namn, navn, fulde navn, fullt navn, nimi, koko nimi, όνομα, ονοματεπώνυμο, שם, שם מלא,
    姓名, 名字, 联系人姓名, 联系人, 名称, 名前, 氏名, お名前, 이름, 성명, tên, họ tên, họ và tên, ชื่อ, ชื่อ นามสกุล, jina, jina kamili`,
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
  optedOut: `opted out, whatsapp unsubscribed, whatsapp blacklisted, whatsapp blocklisted, blocklisted, opted out of marketing, marketing opt out, do not message, do not whatsapp, opt out, optout, optedout, has opted out, is opted out, whatsapp opted out, whatsapp opt out, opted out of whatsapp, opt out status, unsubscribed, unsubscribe, is unsubscribed,
    do not contact, donotcontact, do not disturb, dnc, dnd, no marketing, blacklisted, is blacklisted, ऑप्ट आउट, dado de baja, baja, no contactar, descadastrado, não contatar, não contactar, désabonné,
    désinscrit, ne pas contacter, abgemeldet, nicht kontaktieren, disiscritto, non contattare, uitgeschreven, afgemeld, niet contacteren, berhenti langganan, berhenti berlangganan, abonelikten çıktı,
    إلغاء الاشتراك, отписан, отписался, отписка, wypisany, nie kontaktować, odhlášen, 退订, 已退订, 拒收, 配信停止, オプトアウト, 수신거부, hủy đăng ký`,
  userId: `whatsapp user id, wa user id, whatsapp userid, bsuid, whatsapp bsuid, business scoped user id, business scoped userid, from user id, user id, userid, parent user id,
    यूज़र आईडी, id de usuario, id do usuário, identifiant utilisateur, benutzer id, id utente, معرف المستخدم, id пользователя, 用户id, ユーザーid`,
  username: `whatsapp username, wa username, whatsapp user name, wa user name, username, user name, यूज़रनेम, nombre de usuario, nome de usuário, nom d utilisateur, benutzername, nome utente,
    اسم المستخدم, имя пользователя, 用户名, ユーザー名`,
  optedIn: `opted in, allow broadcast, allow broadcasts, allow whatsapp, broadcast allowed, whatsapp subscribed, whatsapp subscription, whatsapp subscription status, subscribed to whatsapp, receive whatsapp, whatsapp marketing consent, whatsapp marketing opt in, marketing consent, opt in, optin, optedin, has opted in, is opted in, whatsapp opted, whatsapp opted in, whatsapp opt in, whatsapp optin, whatsapp consent, opt in status, marketing opt in, wa opt in,
    ऑप्ट इन, オプトイン, 수신동의`,
  origin: 'origin',
  status: 'status',
  state: 'state, conversation state, chat state',
  lastActive: 'last active, last active at, lastactive',
  createdAt: 'created at, createdat, created on',
};

const WEAK: Readonly<Partial<Record<Meaning, string>>> = {
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
/** A number at the end tells columns of one kind apart: `Tag 2`, `label_1`. */
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

/** Only tags come in numbered columns: `name 2` is somebody else's. */
const numbered = (key: string): readonly Meaning[] => (strong.get(key) ?? []).filter((meaning) => meaning === 'tags');

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
