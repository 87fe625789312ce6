/** [I11] Headers in the languages of their makers. */
import { csv, type GoldenInput } from './input.ts';

export const languages: readonly GoldenInput[] = [
  csv('language-spanish.csv', ['Nombre completo;Teléfono móvil;Etiquetas;Origen;Primer mensaje', 'José Peña;612 345 678;VIP|MBA;Feria;Pricing'], { country: 'ES' }),
  csv('language-portuguese.csv', ['Nome completo;Número de telemóvel;Etiquetas;Origem', 'João Conceição;912 345 678;VIP;Site'], { country: 'PT' }),
  csv('language-french.csv', ['Prénom;Nom;N° de téléphone;Étiquettes;Désabonné', 'Zoé;Lefèvre;06 12 34 56 78;VIP;non', 'Éric;Noël;+33 6 12 34 56 79;;oui'], { country: 'FR' }),
  csv('language-german.csv', ['Vollständiger Name;Mobilfunknummer;Schlagwörter;Quelle', 'Jürgen Groß;0151 23456789;VIP|MBA;Messe'], { country: 'DE' }),
  csv('language-italian.csv', ['Nome;Cognome;Cellulare;Etichette;Fonte', 'Niccolò;Città;347 123 4567;VIP;Fiera'], { country: 'IT' }),
  csv('language-dutch.csv', ['Voornaam;Tussenvoegsel;Achternaam;Mobiel nummer;Bron', 'Jan;van der;Berg;06 12345678;Beurs'], { country: 'NL' }),
  csv('language-indonesian.csv', ['Nama Lengkap,No. HP,Label,Sumber', 'Budi Santoso,0812-3456-7890,VIP,Pameran'], { country: 'ID' }),
  csv('language-turkish.csv', ['Adı Soyadı;GSM No;Etiketler;Kaynak', 'Çağrı Şahin;0532 123 45 67;VIP;Fuar'], { country: 'TR' }),
  csv('language-russian.csv', ['ФИО,Моб. телефон,Теги,Источник', 'Иванов Иван Иванович,8 916 123-45-67,VIP,Сайт'], { country: 'RU' }),
  csv('language-polish.csv', ['Imię;Nazwisko;Telefon komórkowy;Tagi;Źródło', 'Łukasz;Żółć;512 345 678;VIP;Targi'], { country: 'PL' }),
  csv('language-vietnamese.csv', ['Họ và tên,Số điện thoại,Nguồn', 'Nguyễn Văn An,0912 345 678,Hội chợ'], { country: 'VN' }),
  csv('language-hebrew.csv', ['שם מלא,טלפון נייד', 'משה כהן,050-234-5678'], { country: 'IL' }),
  csv('language-marathi.csv', ['नाव,मोबाईल क्रमांक', 'सचिन पाटील,9876543210']),
  csv('language-tamil.csv', ['பெயர்,கைபேசி எண்', 'அருண் குமார்,9876543210']),
  csv('language-snake-case.csv', ['full_name,phone_no,lead_source,tag_list', 'Mohit Dua,9876543210,Web,VIP']),
  csv('language-camel-case.csv', ['customerName,mobileNumber,leadSource,isOptedOut', 'Mohit Dua,9876543210,Web,true']),
  csv('language-shouting.csv', ['FULL NAME,CONTACT NO.,CITY,EMAIL', 'MOHIT DUA,9876543210,DELHI,m@example.com']),
  csv('language-contact-is-number.csv', ['Customer,Contact,Address', 'Mohit Dua,9876543210,Delhi', 'Priya Sharma,9876543211,Pune']),
  csv('language-contact-is-name.csv', ['Contact,WhatsApp,Address', 'Mohit Dua,9876543210,Delhi', 'Priya Sharma,9876543211,Pune']),
];
