/** [A4] What a header says of numbers below it: that they are amounts or counts, that they name things, that 0 and 1 are answers. */
import { headerKey } from './header-key.ts';

export type HeaderHint = 'amount' | 'code' | 'flag' | 'date' | null;

const any = (words: string): RegExp => new RegExp(String.raw`(?:^| )(?:${words.replaceAll(' ', '|')})(?= |$)`);

const CODE_AT_END = /(?:^| )(?:id|ids|uid|code|codes|no|nr|num|number|pin|pincode|zip|sku|year|yr|ref|reference|key)$/;
const COUNT = /(?:^| )(?:number|no|num|nr|count|total|amount) of /;
const AMOUNT = any(
  'amount amt price cost total subtotal balance due dues paid payment payments revenue sale sales value spend spent budget salary income ' +
    'ctc fee fees rate score points qty quantity count age weight height area sqft discount tax percent percentage emi rent deposit outstanding ' +
    'credit debit limit turnover volume stock mrp rating visits orders purchases days hours months children distance km latitude longitude lat lng ' +
    'profit commission cashback wallet loan interest target arr mrr ltv units pieces marks attendance ' +
    'betrag preis summe umsatz anzahl menge alter precio importe monto cantidad edad saldo prix montant quantite solde valor quantidade idade prezzo ' +
    'importo quantita prijs bedrag aantal cena kwota ilosc fiyat tutar miktar harga jumlah цена сумма количество',
);
const CODE = any(
  'id ids uid code codes pin pincode zip zipcode postal postcode plz cep cap sku no nr num number ref reference invoice order bill receipt ticket ' +
    'token roll admission enrolment enrollment registration reg batch year yr aadhaar aadhar adhaar pan gst gstin hsn account acc acct ifsc card policy ' +
    'serial sr sl house flat plot ward room seat phone mobile fax tel extension ext version model isbn ean upc barcode imei vehicle license licence ' +
    'passport voter lead customer client codigo codice kod nummer numero numer postleitzahl год индекс код номер jahr annee ano anno rok yil tahun',
);
const FLAG = any(
  'is has are was did can does allow allowed active enabled subscribed subscriber opt opted optin consent verified member married vip dnd flag agreed accepts ' +
    'marketing newsletter whatsapp attended confirmed converted',
);
const DATE = any(
  'date day dob birthday birthdate birth anniversary joined created updated due on at when time since expiry expires datum fecha data tarih дата',
);

export function headerHint(header: string): HeaderHint {
  const key = headerKey(header);
  if (CODE_AT_END.test(key)) return 'code';
  if (COUNT.test(key) || AMOUNT.test(key)) return 'amount';
  if (FLAG.test(key)) return 'flag';
  if (CODE.test(key)) return 'code';
  return DATE.test(key) ? 'date' : null;
}
