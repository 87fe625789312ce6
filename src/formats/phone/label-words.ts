/** [P11] Words that people write beside a number and that say nothing of it, in the languages of the markets served. */

const labels =
  'm mb mo mob mobi mobil mobile mobiles mobno mbl moblie cell cel cells celular cellular cellphone cellno mo movil handy handphone hp gsm cep portable port' +
  ' p ph phn phno phone phones fon fone telefon telefone telefono telephone tel tele teleph telp tlf tfn tlp tlfn telno t landline ll line fixo fijo fixe' +
  ' wa w wp whatsapp whatsap whatapp watsapp whatsup whtsapp wtsapp wapp whats app wpp zap zapzap viber telegram imo signal sms bot botim' +
  ' no nos num number numbers nbr nr numero numeros nummer nomor nomer n c r h o' +
  ' contact contacts cont call calling caller kontakt contacto contato' +
  ' res resi residence residential home off offc office work job business biz shop store desk direct personal private self own main primary prim secondary' +
  ' alt alternate alternative alternat other others another emergency second new my only sim jio airtel vi vodafone idea bsnl' +
  ' mother father wife husband son daughter brother sister mom dad owner manager' +
  ' मोबाइल मोबाईल मोबाइल मो मोब फोन फ़ोन टेलीफोन नंबर नम्बर नं न व्हाट्सएप व्हाट्सऐप व्हाट्सअप वॉट्सऐप वाट्सएप वॉट्सएप व्हॉट्सअॅप व्हॉट्सॲप संपर्क सम्पर्क दूरभाष दूरध्वनी भ्रमणध्वनी क्रमांक घर ऑफिस कार्यालय का की' +
  ' மொபைல் கைபேசி தொலைபேசி எண் போன் வாட்ஸ்அப் ఫోన్ మొబైల్ నంబర్ నెం సెల్ ಮೊಬೈಲ್ ಫೋನ್ ಸಂಖ್ಯೆ ನಂ ഫോൺ മൊബൈൽ നമ്പർ মোবাইল ফোন নম্বর নাম্বার নং মোঃ মো মোবা મોબાઇલ મોબાઈલ મો ફોન નંબર નં ਮੋਬਾਈਲ ਮੋਬਾਇਲ ਫੋਨ ਫ਼ੋਨ ਨੰਬਰ ନମ୍ବର ମୋବାଇଲ ଫୋନ' +
  ' جوال الجوال هاتف الهاتف رقم موبايل محمول واتساب واتس تلفون تليفون فون موبائل نمبر تلفن همراه موبایل شماره رابطہ' +
  ' тел моб мобильный мобила телефон телеф сот сотовый раб дом ватсап вотсап вацап whatsapp номер тлф т м' +
  ' 手机 手機 手机号 手机号码 电话 電話 電話番号 号码 號碼 携帯 携帯電話 전화 휴대폰 휴대전화 핸드폰 번호 โทร มือถือ เบอร์ โทรศัพท์ נייד טלפון טל פלאפון τηλ κιν κινητο τηλεφωνο đt sđt dđ';
const joins =
  'or and und oder y e o u ou et ya aur ve veya atau dan en of i и или 和 或 या और एवं अथवा व मग किंवा அல்லது മറ്റു లేదా বা এবং અને અથવા او و يا یا اور';

/** Letters alone, accents and case aside. */
const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export interface LabelWords {
  /** `alone`: nothing but white space or a bracket touches it. */
  isLabel(word: string, alone: boolean): boolean;
}

export function createLabelWords(): LabelWords {
  const known = new Set(folded(labels).split(' '));
  const between = new Set(folded(joins).split(' '));
  return {
    isLabel(word, alone) {
      const key = folded(word);
      // A letter that touches digits makes a code of them (`A9876543452`).
      if (key.length === 1 && !alone && key !== 'm') return false;
      return known.has(key) || between.has(key);
    },
  };
}
