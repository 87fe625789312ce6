/**
 * What the single words of a header say, in many languages: of which kind a number is, whose it is, and which words say nothing. So
 * `Student's Mobile No.` and `Mobile No. of the father` are told apart however they are put.
 */
import { distance } from '../../domain/near.ts';
import { headerKey } from './header-key.ts';

/**
 * Kinds of numbers: `whatsapp`, `mobile`, `phone`, `landline`, `unreachable` (a fax); `contact` and `number` may be one.
 * Whose: `own` (the person that a row is about), `billing` (theirs, as a rule), `later` (theirs, but less likely the one); of others
 * `shipping`, `sender`, `owner` and `company`, who may be meant where nobody else is, and `else`, who is not.
 * `thing` and `entity`: neither a number nor a person; the first is said of one (`Phone type`), the second has names and numbers itself.
 */
const WORDS = {
  whatsapp: `whatsapp whatapp watsapp whatsap wa w_aid wa_id whatsapp_id waid zalo واتساب واتس واتسآب व्हाट्सएप व्हाट्सऐप व्हाट्सअप वॉट्सऐप ওয়াটসঅ্যাপ ватсап вотсап вацап`,
  mobile: `mobile mob mobil mobiles mobail mbl cell cellphone iphone cellular gsm handphone hp smartphone msisdn movil celular cel telemovel portable port handy handynr
    mobilfunk mobiltelefon mobilnr cellulare mobiel mobiele ponsel bimbit cep جوال موبايل محمول موبایل همراه मोबाइल मोबाईल মোবাইল கைபேசி மொபைல் அலைபேசி మొబైల్ મોબાઇલ મોબાઈલ
    ಮೊಬೈಲ್ മൊബൈൽ ਮੋਬਾਈਲ мобильный мобильного моб сотовый сотового мобільний мобільного komorka komorkowy komorkowego kom mobilni mobilne mobilu matkapuhelin κινητο κινητου נייד
    手机 手機 移动 行動 携帯 モバイル 휴대폰 휴대전화 핸드폰 di_dong มือถือ`,
  phone: `phone phones ph phn fone telephone telephones tel tele telefono telefonos telefone telefones telefon telefonu telefoni telefoon telefonisch telefonico telefonnr telp tlp telepon telpon tlf
    puhelin puhelinnumero telefonnumero ruf fon هاتف تليفون تلفون تلفن فون फ़ोन फोन दूरभाष ফোন தொலைபேசி ఫోన్ ફોન ಫೋನ್ ದೂರವಾಣಿ ഫോൺ ਫ਼ੋਨ телефон телефона телефону тел
    τηλεφωνο τηλεφωνου טלפון 电话 電話 전화 dien_thoai sdt โทร โทรศัพท์ simu telefonni telefonne telefonszam`,
  landline: `landline festnetz fixo fixe fijo fisso городской`,
  unreachable: `fax telefax pager telex isdn tty tdd radio callback факс फैक्स فاكس ファックス 传真 傳真 팩스`,
  contact: `contact contacts kontakt kontakta contato contacto contatto kontak संपर्क सम्पर्क sampark تواصل اتصال رابطہ контакт контактный контактного контактні 联系人 联系 聯絡人 聯絡 連絡先 連絡 연락 연락처 lien_he ติดต่อ`,
  number: `number numbers no nos num nmbr numb nr nro nº n numero numeros nummer nomor nombor nomer numara numarasi numer cislo szam numar broj رقم ارقام شماره نمبر номер номера
    नंबर नम्बर नं न संख्या क्रमांक নম্বর எண் నంబర్ નંબર ಸಂಖ್ಯೆ നമ്പർ ਨੰਬਰ αριθμος מספר 号码 号 號碼 號 番号 번호 so เบอร์ หมายเลข namba nambari nambar sankhya`,
  name: `name names naam nama nombre nombres nome nom namn navn nimi isim ismi ad adi nev jmeno meno imie nazwa ime nume имя имени фио اسم إسم نام नाम नाव নাম பெயர் పేరు નામ ಹೆಸರು പേര്
    ਨਾਮ ονομα ονοματεπωνυμο שם 姓名 名字 名称 名前 氏名 お名前 이름 성명 ten ชื่อ jina`,
  own: `borrower respondents customer customers client clients lead leads prospect buyer student students learner pupil candidate patient patients person people guest member attendee participant subscriber applicant user users
    your yours my you self enquirer visitor passenger traveller traveler tenant donor voter beneficiary shopper purchaser registrant invitee respondent delegate party ledger debtor consumer cust individual
    ग्राहक छात्र छात्रा विद्यार्थी मरीज रोगी सदस्य अतिथि आपका आपकी आपके अपना व्यक्तिगत खरीदार grahak chhatra vidyarthi marij mareez rogi aapka aapki apna
    cliente clientes alumno alumna estudiante paciente miembro invitado socio comprador compradora usuario interesado titular su tu personales aluno aluna hospede membro inscrito seu sua meu assinante participante
    kunde kunden kundin schuler schueler studentin teilnehmer teilnehmerin mitglied mitglieds gast kaufer kaeufer besteller interessent ihr ihre ihrer mein personlich privat private prive persoonlijk
    eleve etudiant etudiante patiente membre invite acheteur abonne adherent votre vos mon studente alunno paziente ospite acquirente iscritto suo tuo pelanggan pembeli siswa siswi murid mahasiswa pasien tamu anggota
    peserta konsumen pribadi anda kamu saya musteri musterinin ogrenci hasta uye misafir alici katilimci kisisel عميل زبون طالب مريض عضو ضيف مشتري مشترك شخصي مستفيد
    клиент клиента заказчик заказчика покупатель покупателя ученик ученика студент студента пациент пациента участник участника гость гостя абонент личный ваш ваше ваша клієнта klient klienta
    klant klanten leerling deelnemer koper uw jouw 客户 客戶 顾客 顧客 学生 學生 患者 会员 會員 买家 お客様 本人 个人 個人 用户 고객 학생 환자 회원 본인 구매자 khach_hang khach hoc_sinh ลูกค้า นักเรียน mteja`,
  billing: `billing bill_to invoice_to default_address facturacion facturation rechnung fatturazione cobranca payer`,
  later: `official work business home house residence residential resi other others alternate alternative alt additional secondary second 2nd third extra another backup old geschaftlich geschaeftlich arbeit buro trabajo casa domicilio particular
    otro alternativo trabalho residencial outro bureau domicile travail autre secondaire lavoro ufficio altro werk thuis ander rumah kerja lain alternatif ev diger منزل عمل بديل اخر वैकल्पिक दूसरा अन्य घर
    домашний рабочий другой дополнительный 备用 家庭 自宅 집`,
  shipping: `shipping ship_to ship shipment delivery deliver recipient receiver consignee destination envio entrega livraison lieferung liefer versand spedizione consegna destinatario pengiriman penerima teslimat получатель получателя
    доставки 收货 收件 收貨`,
  sender: `sender caller from expediteur absender remitente mittente pengirim отправитель`,
  owner: `owner owners proprietor proprietaire propietario proprietario inhaber besitzer titolare pemilik sahibi malik मालिक مالك владелец 店主 director ceo founder landlord landlady employee staff`,
  company: `company companies firm organisation organization org office establishment corporate employer account enterprise shop store showroom outlet empresa compania tienda negocio razon razao social fantasia
    loja firma unternehmen entreprise societe magasin raison azienda societa negozio ditta perusahaan toko kantor sirket magaza شركة مؤسسة متجر مكتب компания компании организация организации магазин bedrijf winkel
    कंपनी कम्पनी दुकान dukan फर्म 公司 企业 企業 会社 店铺 회사 cong_ty บริษัท`,
  else: `father fathers mother mothers parent parents guardian guardians spouse husband wife emergency sibling brother sister son daughter relative relation relatives kin family dad mom mum papa uncle aunt grandfather grandmother
    attendant caretaker caregiver seller sellers vendor vendors supplier suppliers doctor doctors dr physician consultant surgeon nurse agent agents broker brokers dealer dealers distributor referrer referred referral
    referee refer reference references referring introducer nominee driver drivers courier boy rm vet veterinarian stylist advisor adviser therapist executive exec rep representative salesperson salesman sales telecaller counsellor counselor assistant secretary
    manager supervisor coordinator organizer organiser host hosts teacher teachers trainer instructor coach mentor tutor professor faculty incharge admin operator assignee assigned handled handler merchant witness
    guarantor lawyer advocate reception helpdesk helpline support hotline friend neighbour neighbor roommate co partner partners technician engineer captain creator created author modified updated by bot
    पिता माता माँ मां अभिभावक पति पत्नी आपातकालीन आपात डॉक्टर चिकित्सक एजेंट विक्रेता शिक्षक ड्राइवर संदर्भ pita pitaji mata mataji abhibhavak pati patni
    padre madre padres tutora apoderado apoderada acudiente encargado emergencia emergencias vendedor vendedora medico medica doctora asesor agente proveedor conyuge esposo esposa hijo hija referido referente profesor
    conductor repartidor pai mae pais responsavel corretor fornecedor conjuge filho filha indicacao motorista entregador atendente vater mutter eltern elternteil erziehungsberechtigte erziehungsberechtigter vormund notfall
    verkaufer verkaeufer arzt arztin makler berater betreuer ehepartner fahrer lieferant lehrer pere mere tuteur urgence urgences vendeur vendeuse medecin conjoint epoux epouse fournisseur chauffeur livreur conseiller
    commercial professeur genitore genitori emergenza emergenze venditore dottore coniuge fornitore autista insegnante ayah bapak ibu orang tua ortu wali darurat dokter penjual sopir guru suami istri
    baba anne veli acil doktor satici temsilci ogretmen اب أب والد أم والدة ولي أمر طوارئ طبيب دكتور بائع وكيل مندوب سائق زوج زوجة معلم
    отец отца мать матери мама мамы папа папы родитель родителя родителей опекун врач врача менеджер менеджера агент агента экстренный экстренной продавец водитель ouder ouders vader moeder voogd noodgeval nood arts
    verkoper 家长 家長 父亲 母亲 父親 母親 紧急 緊急 监护人 医生 销售 卖家 司机 保護者 担当 担当者 医師 보호자 부모 비상 긴급 담당자 phu_huynh ผู้ปกครอง ฉุกเฉิน mzazi`,
  thing: `type model status state verified validity validated code ext extension label group groups opt optin opted consent date time timestamp datetime url link website image photo picture pic email mail emails count
    total minutes carrier provider network device app browser version subject message note notes comment comments remark remarks language lang currency amount price qty quantity size color colour age gender sex dob birth
    birthday year month day week score rating rank priority reason outcome duration balance due cost country prefix tipo estado fecha codigo correo data stato codice typ datum kode tanggal tarih kod дата код тип статус
    تاريخ رمز तारीख स्थिति 类型 状态 日期 代码 種類 状態 상태 유형`,
  entity: `product products item items lineitem line_item project projects file files filename form forms ad_name ads adset adgroup ad_set campaign campaigns course courses class section batch school schools college university
    institute institution branch bank event events session workshop webinar meeting category source list segment tag template page domain server database brand sku variant plan package service services treatment medicine
    disease test lab department dept ward bed room hotel hostel hospital clinic tower society building block street area locality city town village district province zip pincode vehicle flat unit property scheme policy
    pet pets title position designation role team pipeline stage board column row field question survey quiz menu dish table restaurant route bus train flight airline gateway payment method coupon discount tax gst pan
    aadhaar aadhar gstin invoice bill receipt transaction txn cheque contract contracts serial sr sl roll admission enrollment enrolment order curso escuela producto proyecto archivo formulario anuncio campana escola produto projeto arquivo
    campanha kurs schule produkt projekt datei kampagne anzeige cours ecole produit projet fichier campagne corso scuola prodotto progetto sekolah produk proyek kelas okul urun proje sinif kampanya منتج مدرسة مشروع حملة
    товар товара проект проекта школа школы файл курс उत्पाद विद्यालय स्कूल परियोजना कक्षा 产品 商品 项目 学校 文件 班级 活动 製品 상품 학교 제품 san_pham`,
  glue: `registered primary main principal default profile display personal the a an of for s and or to in on at with de del da do das dos du des der die le la les el los las l d di von vom zu et e y i ed und o oder van het een per para por pour fur fuer
    what whats which is are was be this that where we us our can could may will should shall please pls kindly enter provide give share write fill mention tell send receive reach get use active current correct full
    complete required mandatory optional details detail info information value preferred best direct updates joining confirm digit digits completo completa ka ki ke kaa kee का की के को और है कृपया
    yang dan untuk من في على و για του της το の は를 ve veya icin quel quelle est cual es qual como wie lautet ist che bitte`,
} as const;

export type WordRole = keyof typeof WORDS;

export interface HeaderWord {
  readonly text: string;
  /** undefined: a word that is not known. */
  readonly role: WordRole | undefined;
  /** It is written otherwise in the header, by a slip. */
  readonly near: boolean;
}

/** Words of the longest phrase. */
const PHRASE = 3;

const roles = rolesByWord();

function rolesByWord(): ReadonlyMap<string, WordRole> {
  const known = new Map<string, WordRole>();
  for (const [role, list] of Object.entries(WORDS) as [WordRole, string][])
    // entries of a record keyed by WordRole
    for (const word of list.split(/\s+/)) {
      const key = headerKey(word);
      if (!known.has(key)) known.set(key, role);
    }
  return known;
}

/** The words of a header key with what they say; numbers are left out. Words written as one (`mobileno`, `客户手机`) are taken apart. */
export function wordsOf(key: string): HeaderWord[] {
  const parts = key.split(' ').filter((part) => part !== '' && !/^\d+$/.test(part));
  const words: HeaderWord[] = [];
  for (let at = 0; at < parts.length;) {
    const phrase = longestPhrase(parts, at);
    if (phrase > 0) {
      const text = parts.slice(at, at + phrase).join(' ');
      words.push({ text, role: roles.get(text), near: false });
      at += phrase;
    } else words.push(...apart(parts[at++] ?? ''));
  }
  return words;
}

function longestPhrase(parts: readonly string[], at: number): number {
  for (let length = PHRASE; length > 0; length--)
    if (at + length <= parts.length && roles.has(parts.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** What makes a run of words worth taking apart, and a slip worth mending: `notes` is no number of something. */
const TELLING: readonly (WordRole | undefined)[] = ['whatsapp', 'mobile', 'phone', 'contact', 'name'];
const telling = [...roles].filter(([text, role]) => TELLING.includes(role) && text.length > 3);
/** Longer ones are no words. */
const LONGEST = 40;

function apart(word: string): HeaderWord[] {
  if (word.length > LONGEST) return [{ text: word, role: undefined, near: false }];
  const bare = /^(?:ال|لل)./.test(word) ? word.slice(2) : word;
  const whole = roles.get(bare);
  if (whole !== undefined) return [{ text: bare, role: whole, near: false }];
  const pieces = piecesOf(bare, 0);
  if (pieces?.some(({ text, role }) => TELLING.includes(role) || (role === 'number' && text.length > 4)) === true)
    return pieces;
  return [mended(word)];
}

/** Known words that make up the rest of a word, longest first; German and Dutch put an `s`, `n` or `en` between. */
function piecesOf(word: string, from: number): HeaderWord[] | null {
  if (from === word.length) return [];
  for (let to = word.length; to > from; to--) {
    const text = word.slice(from, to);
    const role = roles.get(text);
    if (role === undefined || (role === 'glue' && isSpelt(text))) continue;
    // `no` and `ph` begin or end a word, nothing shorter does.
    if (isSpelt(text) && (text.length < 2 || (text.length < 3 && from > 0 && to < word.length))) continue;
    const rest =
      piecesOf(word, to) ?? piecesOf(word, to + (/^(?:en|s|n)(?=.)/.exec(word.slice(to))?.[0].length ?? word.length));
    if (rest !== null) return [{ text, role, near: false }, ...rest];
  }
  return null;
}

/** Of scripts whose words have several letters. */
const isSpelt = (text: string): boolean => !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text);

/**
 * A misspelt word for a kind of number or for a name (`moblie`, `nmae`). Whose a thing is, is never read from a slip: `Patient` is two
 * letters from `parent`.
 */
function mended(word: string): HeaderWord {
  for (const [text, role] of telling) {
    if (Math.abs(text.length - word.length) > 1 || word.length < 4) continue;
    const slip = Math.min(text.length, word.length) >= 6 ? distance(word, text, 1) <= 1 : isSwapped(word, text);
    if (slip) return { text, role, near: true };
  }
  return { text: word, role: undefined, near: false };
}

const isSwapped = (a: string, b: string): boolean =>
  a.length === b.length && distance(a, b, 1) <= 1 && [...a].sort().join('') === [...b].sort().join('');
