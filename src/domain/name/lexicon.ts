/**
 * What words around names mean, in the languages of the people that Kith's users write to. A word is looked up folded, without dots and
 * hyphens; it may mean several things (`Sr.`: señor, senior).
 */
import { fold } from '../text.ts';

export const KIND = {
  /** [N3] An honorific, whatever name follows. */
  title: 1,
  /** One that is a brand's or a nickname's word too: only where a name follows (`Gen Bipin`, not `Gen Z`). */
  rank: 2,
  /** One that is a given name too: only where two follow (`Don Pedro García`, not `Don Draper`). */
  givenTitle: 4,
  /** Of several people at once: what follows is their family's name. */
  several: 8,
  /** [N6] A first part of many names by which nobody is called. */
  passed: 16,
  /** [N6] Behind a name: generations, degrees, orders, terms of respect. */
  suffix: 32,
  /** Degrees that are family names too, unless in capitals. */
  degree: 64,
  /** What people add to a name in their phone. */
  remark: 128,
  /** A firm, wherever it stands. */
  firm: 256,
  /** Its legal form, which nobody says. */
  legal: 512,
  /** Nobody's name: no honorific stands before it. */
  thing: 1024,
  joiner: 2048,
  place: 4096,
  /** Stands where no name was known. */
  nobody: 8192,
  /** Begins a family name. */
  particle: 16384,
  /** Begins a first name of two words. */
  compound: 32768,
  /** A letter's name, as initials are written in scripts of India. */
  letter: 65536,
  /** Behind `Dr.`: of what. */
  faculty: 131072,
  /** Letters with digits: of a firm, or of an address. */
  code: 262144,
  /** A place of business, where it begins or ends a name of several words. */
  business: 524288,
  /** Looked at by a rule of its own: no plain name. */
  grammar: 1048576,
  /** A profession: before a name and behind a comma it is none. */
  trade: 2097152,
} as const;

export const TITLES = KIND.title | KIND.rank | KIND.givenTitle | KIND.several;

/** Words by kind; a word may come in several. */
const WORDS: Readonly<Record<keyof typeof KIND, string>> = {
  title:
    'mst mosammat musammat mr mrs ms miss mx mister missus dr doctor prof professor sir madam maam mdm rev revd reverend hon honble capt cpt col colonel lt lieut lieutenant ' +
    'sgt cmdr cdr wg sqn brig adm insp inspector engr engg er ar eng advocate adv ca cma late pastor deacon evangelist apostle ven fr sr ' +
    'shri shree sri sriman shriman shrimati smt smti shrimathi srimati sow sau kum kumari thiru thirumathi tmt pt pandit maulana moulana maulvi moulvi ' +
    'mufti qari haji hajji hajjah hajah hajj haj hj alhaj janab begum mohtarma sardarni bhai sadhvi bapak bpk pak ibu sdr sdri mbak kak kh ust ustaz ' +
    'ustad ustadz ustadh ustazah ir drs dra encik puan pn cik tuan dato datuk datin gng bb atty kuya alhaji alhaja mallam barr barrister otunba mzee ' +
    'mwalimu ato woizero khun daw herr herrn frau hr fraulein frl fru frk dipling dring diplkfm prop propr dhr mevr mevrouw mw meneer mej mme mlle mlles monsieur madame ' +
    'mademoiselle maitre docteur veuve mgr senor senora senorita sra srta srita dna dona lic licda licdo arq abg abog profa mtro mtra hno hna fray pbro ' +
    'senhor senhora enga exmo exma ilmo ilma sig sigra signa signor signora signorina dott dottssa dottore dottoressa avv geom rag profssa egr gentma ' +
    'gentmo sayin sn av uzm haci muh pani inz judr mudr phdr rndr mvdr bc ifj ozv hra rva dl domnul doamna ' +
    'господин госпожа гн гжа доктор др проф профессор пани пані κοσ κα κυριοσ κυρια δρ ' +
    'श्री श्रीमती श्रीमति श्रीमान सुश्री कुमारी कु डॉ डॉक्टर डा प्रो प्रोफेसर प्रा पं पंडित मि मिस्टर मिसेज मिस स्व सौ चि ॲड एड एडवोकेट इंजी इंजीनियर कैप्टन मौलाना हाजी ' +
    'শ্রী শ্রীমতী শ্রীমতি ডাঃ ডা ডঃ ড ডক্টর মিঃ মিসেস জনাব বেগম প্রফেসর অধ্যাপক হাজী শ্ৰী શ્રી શ્રીમતી શ્રીમાન ડૉ ડો ડા કુ કુમારી પ્રો ' +
    'ਸ੍ਰੀ ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ ਸ੍ਰੀਮਤੀ ਡਾ ਸ ਬੀਬੀ ਪ੍ਰੋ ଶ୍ରୀ ଶ୍ରୀମତୀ ଡା ଡକ୍ଟର திரு திருமதி டாக்டர் முனைவர் பேராசிரியர் ஸ்ரீ ஶ்ரீ மிஸ்டர் மிஸ் ' +
    'శ్రీ శ్రీమతి డా డాక్టర్ కుమారి ప్రొ చి ಶ್ರೀ ಶ್ರೀಮತಿ ಡಾ ಕುಮಾರಿ ಪ್ರೊ ശ്രീ ശ്രീമതി ഡോ ഡോക്ടർ കുമാരി അഡ്വ പ്രൊഫ ' +
    'جناب محترم محترمہ ڈاکٹر مسٹر مسز مس حاجی مولانا پروفیسر السيد السيدة الأستاذ الأستاذة أستاذ الدكتور الدكتورة دكتور دكتورة المهندس المهندسة مهندس ' +
    'الشيخ الحاج الحاجة حاج آقای آقا خانم دکتر מר גב גברת ד"ר דר פרופ הרב አቶ คุณ นาย นาง นางสาว ดร ип',
  rank:
    'chef master mast mstr baby gen maj swami baba hafiz principal arch ing padre seu mag bro sis mas bang bu ate chief doc bayan செல்வி செல்வன் arch captain comrade ' +
    'prin',
  givenTitle: 'don dom major general sardar pan bay bishop father brother sister selvi acharya vaidya lala пан',
  several: 'messrs familie fam famille familia famiglia eheleute panstwo sres srs',
  passed: 'md mohd mohmd muhd mhd moh muh moch sk shaik shaikh sheikh sheik shaykh मो मोहं शेख মোঃ মো মোহাঃ শেখ সেখ مو',
  suffix:
    'jr jnr junior snr senior sr ii iii iv esq phd mphil mbbs md mtech btech bcom mcom bsc msc bca mca bba llb llm bds mds bams bhms mch dnb frcs ' +
    'mrcp frcp dgo dch dvm dds bpharm mpharm bpt mpt barch cfa cpa pmp fca aca acs fcs icwa ias ips ifs irs obe mbe cbe kbe rn bed med bvsc pgdm dsc dlit ' +
    'retd retired rtd bsn mla ca adv advocate er engg mr mrs ms miss smt dr prof ji jee jii sahab saheb sahib saab sahiba sir madam maam mam bhai bhaiya ' +
    'bhaiyya bhaijan bhaijaan bhau behen behan ben didi uncle aunty auntie garu gaaru avargal bey hanim efendi hoca abla bhabhi bhabi ' +
    'जी साहब साहेब भाई बहन सर मैडम दीदी भैया ભાઈ બેન બહેન જી সাহেব ভাই স্যার দাদা ਜੀ ਸਾਹਿਬ గారు సార్ ಅವರು ಸರ್ சார் அவர்கள் ஐயா സാർ صاحب صاحبہ بھائی 様 さん 氏 先生 女士 小姐 씨 님 선생님 부장님 과장님 팀장님 대표님 사장님 고객님 社長 部長 spd mpd skom ssos ssi mkom msi sag stp amd shi spdi mpdi',
  degree: 'mba ma ba be bs do cs ce me pe ra np pa od dm dc mp se sh st mm mt',
  remark:
    'whatsapp watsapp whatsap wtsapp wa new old personal office home mobile mob phone ph cell number num contact client customer lead enquiry inquiry ' +
    'vendor supplier dealer broker agent distributor plumber electrician milkman dhobi maid watchman security mechanic jio airtel bsnl vodafone neighbour ' +
    'neighbor landlord tenant owner reception support sales marketing accounts admin staff vip urgent no nos gym bank insurance school college tutor ' +
    'classes clinic courier tech finance loan loans property salon parlour प्लंबर नया नई',
  firm:
    'traders trading enterprises enterprise industries agencies associates electronics electricals hardware textiles garments fashions jewellers jewelers ' +
    'jewellery boutique stores mart bazaar bazar supermarket kirana emporium automobiles autos tyres travels tours logistics packers constructions ' +
    'construction builders developers infra realty realtors caterers sweets pharma medicals medicos chemists labs laboratories diagnostics opticals ' +
    'solutions systems technologies infotech consultancy consultants consulting services ventures holdings exports imports exim decorators printers ' +
    'publications company interiors furnitures marbles granites timbers plywood sarees silks handlooms communications telecom foundation society family parivar tailors hospital hospitals institute university academy pharmacy medical provision ' +
    'sons bros brothers verlag autohaus apotheke firma spettle spett ets toko warung cia hermanos hijos irmaos fils figli sohne ' +
    'ट्रेडर्स इंटरप्राइजेज एंटरप्राइजेज स्टोर स्टोर्स एजेंसी ज्वेलर्स परिवार شركة مؤسسة',
  legal:
    'pvt ltd limited llp llc inc incorporated corp gmbh plc pte sdn bhd pty srl sarl ltda eirl jsc ооо fze wll huf kft kg ohg ag',
  thing:
    'z chef card class key foods food gym bank insurance school college tutor classes clinic hotel courier travel tech finance loan loans property cafe ' +
    'restaurant bakery dairy media digital spa studio studios shop store motors electric mills manager secretary salon parlour coffee होटल',
  business:
    'hotel cafe restaurant ristorante trattoria restaurante gasthof bakery dairy coffee studio studios shop store motors garage pharmacie होटल',
  joiner: '& + and und et y e og och en i u va और व aur و и ve ও மற்றும்',
  place:
    'india delhi mumbai bombay pune bangalore bengaluru chennai madras kolkata calcutta hyderabad ahmedabad surat jaipur lucknow kanpur nagpur indore thane ' +
    'bhopal patna vadodara baroda ghaziabad ludhiana agra nashik nasik faridabad meerut rajkot varanasi kochi cochin noida gurgaon gurugram chandigarh ' +
    'coimbatore mysore mysuru mangalore goa trivandrum guwahati ranchi raipur jodhpur udaipur amritsar dehradun andheri bandra borivali dubai sharjah ' +
    'abudhabi uae usa uk singapore doha karachi lahore dhaka kathmandu jakarta riyadh jeddah lagos nairobi',
  nobody:
    'unknown anonymous guest customer client user test na nil none null undefined unnamed noname name nobody contact lead whatsapp no new temp dummy xyz ' +
    'abc asdf flat room plot number mobile phone tel attn अज्ञात',
  particle: 'de del della dos van von bin ibn du vom zu',
  compound: 'abd abu umm عبد أبو أم ابن',
  letter:
    'ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई எஃப் எச் எல் எம் என் ஆர் எஸ் డి ఎన్ ఎం ఎస్ ఆర్ ఎల్ ಎಂ ಎಸ್ ಆರ್ എം എസ് ആർ',
  code: '#',
  trade:
    'plumber electrician driver painter carpenter tailor engineer teacher contractor builder architect accountant lawyer photographer designer developer ' +
    'caterer nurse farmer student consultant trainer coach director president treasurer partner proprietor founder ceo cto cfo physiotherapist dentist',
  grammar: 'from urf alias born nee geb aka the dear attn attention private co tan datuk dato toh',
  faculty: 'med dent vet rer nat pol oec jur phil habil hc techn theol mult ing univ h c',
};

/** As words are looked up. */
export function keyOf(word: string): string {
  if (/^[A-Za-z]*$/.test(word)) return word.toLowerCase();
  return fold(word).replace(/[.-]/g, '');
}

const KINDS: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const [kind, bit] of Object.entries(KIND)) {
    for (const word of WORDS[kind as keyof typeof KIND].split(' ')) {
      const key = keyOf(word);
      kinds.set(key, (kinds.get(key) ?? 0) | bit);
    }
  }
  return kinds;
}

/** The kinds of a word, as bits of KIND; 0 = a name, for all that is known. */
export const kindsOf = (word: string): number => KINDS.get(keyOf(word)) ?? 0;
