/**
 * Names as they stand in files and phones, with the first and the last name that a sender would write: `name > first > last`.
 * Long because every name has a line.
 */
export const WITH_HONORIFICS = `
Mohit Dua > Mohit > Dua
Mohit > Mohit >
Mohit Kumar Dua > Mohit > Dua
Mr Rahul Sharma > Rahul > Sharma
Mr. Rahul Sharma > Rahul > Sharma
MR. RAHUL SHARMA > RAHUL > SHARMA
mr rahul sharma > rahul > sharma
Mr.Rahul Sharma > Rahul > Sharma
Mr.Rahul > Rahul >
MrRahul Sharma > Rahul > Sharma
Mr-Rahul Sharma > Rahul > Sharma
Mr, Rahul Sharma > Rahul > Sharma
Mr: Rahul Sharma > Rahul > Sharma
Dr.Anita > Anita >
Dr.Anita Rao > Anita > Rao
DrAnita Rao > Anita > Rao
Dr. (Mrs.) Anita Rao > Anita > Rao
Dr.(Mrs.)Anita Rao > Anita > Rao
Dr (Mrs) Anita Rao > Anita > Rao
Dr. [Smt.] Anita Rao > Anita > Rao
(Dr.) Anita Rao > Anita > Rao
Prof. Dr. Anita Rao > Anita > Rao
Prof.(Dr.) Anita Rao > Anita > Rao
Lt. Col. (Dr.) Vikram Singh > Vikram > Singh
Lt.Col.Vikram Singh > Vikram > Singh
Shri Ramesh Gupta > Ramesh > Gupta
Sri. Ramesh Gupta > Ramesh > Gupta
Smt. Lata Deshpande > Lata > Deshpande
Smt Lata > Lata >
Kum. Shreya Ghoshal > Shreya > Ghoshal
Ku. Priya Patil > Priya > Patil
Er. Suresh Kumar > Suresh > Kumar
Adv. Meena Joshi > Meena > Joshi
Adv Meena Joshi > Meena > Joshi
CA Ramesh Gupta > Ramesh > Gupta
CS Neha Jain > Neha > Jain
Ar. Kavita Shah > Kavita > Shah
Capt. Amarinder Singh > Amarinder > Singh
Pt. Ravi Shankar > Ravi > Shankar
Late Ram Prasad > Ram > Prasad
Dr Sharma > Sharma >
Mr. Sharma > Sharma >
Begum > Begum >
Dr. > Dr >
Doctor > Doctor >
Sir > Sir >
Madam ji > Madam >
Mr & Mrs Sharma > > Sharma
Mr. & Mrs. Rao > > Rao
Mr and Mrs Rao > > Rao
Mr. / Mrs. Rao > > Rao
Mr/Mrs Rao > > Rao
Mr./Mrs. Rao > > Rao
MR & MRS SHARMA > > SHARMA
Mr & Mrs Anil Sharma > Anil > Sharma
Dr. & Mrs. Kapoor > > Kapoor
Dr & Dr Mehta > > Mehta
Shri & Smt Gupta > > Gupta
Shri and Smt. Mohan Gupta > Mohan > Gupta
श्री और श्रीमती शर्मा > > शर्मा
Herr und Frau Müller > > Müller
Familie Schmidt > > Schmidt
Fam. Jansen > > Jansen
Sr. y Sra. García > > García
M. et Mme Dupont > > Dupont
Sig. e Sig.ra Rossi > > Rossi
Don Draper > Don > Draper
Don Pedro García > Pedro > García
Master Chef Foods > Master > Foods
Master Aarav Gupta > Aarav > Gupta
Gen Z > Gen > Z
Gen. Bipin Rawat > Bipin > Rawat
Major Singh > Major > Singh
Sardar Singh > Sardar > Singh
Baby Aarohi Shah > Aarohi > Shah
श्री रमेश गुप्ता > रमेश > गुप्ता
श्रीमती लता देशपांडे > लता > देशपांडे
डॉ. अनिता राव > अनिता > राव
डॉ.अनिता राव > अनिता > राव
डॉ (श्रीमती) अनिता राव > अनिता > राव
कु. प्रिया पाटील > प्रिया > पाटील
सौ. सुनीता जाधव > सुनीता > जाधव
সৌরভ গাঙ্গুলী > সৌরভ > গাঙ্গুলী
ডাঃ অমিত সেন > অমিত > সেন
শ্রীমতী রূপা দাস > রূপা > দাস
મિ. રાહુલ શાહ > રાહુલ > શાહ
શ્રી રાહુલ શાહ > રાહુલ > શાહ
ਸ੍ਰੀ ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ > ਗੁਰਪ੍ਰੀਤ > ਸਿੰਘ
திரு. முருகன் > முருகன் >
திருமதி லட்சுமி ராமன் > லட்சுமி > ராமன்
శ్రీమతి లక్ష్మి రావు > లక్ష్మి > రావు
ಡಾ. ರವಿ ಕುಮಾರ್ > ರವಿ > ಕುಮಾರ್
ഡോ. അനിൽ കുമാർ > അനിൽ > കുമാർ
جناب احمد خان > احمد > خان
ڈاکٹر عائشہ صدیقی > عائشہ > صدیقی
السيد محمد علي > محمد > علي
د. محمد علي > محمد > علي
الدكتورة فاطمة الزهراء > فاطمة > الزهراء
الأستاذ خالد حسن > خالد > حسن
Sra. María López > María > López
Sr. D. Juan Pérez > Juan > Pérez
Dña. Ana Ruiz > Ana > Ruiz
Ing. Carlos Vega > Carlos > Vega
Lic. Ana Torres > Ana > Torres
Sra. Dra. Maria Silva > Maria > Silva
Profª. Ana Souza > Ana > Souza
Mme Claire Martin > Claire > Martin
M. Jean Dupont > Jean > Dupont
Maître Paul Leroy > Paul > Leroy
Sig.ra Anna Bianchi > Anna > Bianchi
Dott.ssa Giulia Conti > Giulia > Conti
Avv. Marco Ferrari > Marco > Ferrari
Herr Jürgen Müller > Jürgen > Müller
Frau Dr. Anna Schmidt > Anna > Schmidt
Prof. Dr. Dr. h.c. Hans Maier > Hans > Maier
Dr. med. Anna Schmidt > Anna > Schmidt
Dipl.-Ing. Karl Weber > Karl > Weber
Herr von Braun > > von Braun
Dhr. Jan de Vries > Jan > Vries
Mevr. Anna Bakker > Anna > Bakker
De heer Jansen > Jansen >
Sayın Ayşe Yılmaz > Ayşe > Yılmaz
Av. Mehmet Demir > Mehmet > Demir
Ayşe Hanım > Ayşe >
Г-н Иван Петров > Иван > Петров
Госпожа Анна Иванова > Анна > Иванова
Иванов Иван Иванович > Иван > Иванов
Bapak Budi Santoso > Budi > Santoso
Ibu Siti Aminah > Siti > Aminah
Ir. H. Joko Widodo > Joko > Widodo
Dato' Ahmad Zaki > Ahmad > Zaki
Dato' Sri Najib > Najib >
Tan Sri Robert Kuok > Robert > Kuok
Tan Ah Kow > Tan > Kow
Encik Ahmad bin Ismail > Ahmad > Ismail
田中さん > 田中 >
山田 太郎様 > 山田 > 太郎
王伟先生 > 王伟 >
김철수님 > 김철수 >
คุณสมชาย ใจดี > สมชาย > ใจดี
ד"ר יוסי כהן > יוסי > כהן
`;

export const WITH_REST = `
K. R. Narayanan > Narayanan >
K.R. Narayanan > Narayanan >
K.R.Narayanan > Narayanan >
K R Narayanan > Narayanan >
KR Narayanan > Narayanan >
kr narayanan > narayanan >
K. R. NARAYANAN > NARAYANAN >
KR NARAYANAN > NARAYANAN >
A. P. J. Abdul Kalam > Abdul > Kalam
A.P.J. Abdul Kalam > Abdul > Kalam
A.P.J.Abdul Kalam > Abdul > Kalam
APJ Abdul Kalam > Abdul > Kalam
M S Dhoni > Dhoni >
M.S. Dhoni > Dhoni >
MS Dhoni > Dhoni >
M. S. Subbulakshmi Amma > Subbulakshmi > Amma
A R Rahman > Rahman >
A.R. Rahman > Rahman >
AR Rahman > Rahman >
AR RAHMAN > RAHMAN >
P V Sindhu > Sindhu >
J R D Tata > Tata >
JRD Tata > Tata >
Dr. A. K. Singh > Singh >
Dr A K Singh > Singh >
T. N. Seshan > Seshan >
S. Ramesh Kumar > Ramesh > Kumar
Ramesh K > Ramesh > K
Ramesh K. > Ramesh > K
Ramesh Kumar K > Ramesh > Kumar
Ramesh K. Sharma > Ramesh > Sharma
John F. Kennedy > John > Kennedy
J. K. Rowling > Rowling >
एम. एस. धोनी > धोनी >
एम एस धोनी > धोनी >
के. आर. नारायणन > नारायणन >
எம். எஸ். தோனி > தோனி >
M S > M S >
A. K. > A. K. >
K > K >
Om Prakash > Om > Prakash
OM Prakash > OM > Prakash
Al Pacino > Al > Pacino
Ng Wei > Ng > Wei
Md. Rahim > Rahim >
Md Rahim Khan > Rahim > Khan
MD RAHIM KHAN > RAHIM > KHAN
Md. Abdul Karim > Abdul > Karim
Mohd Irfan > Irfan >
Mohd. Irfan Ansari > Irfan > Ansari
Sk. Abdul Rahim > Abdul > Rahim
Sheikh Imran > Imran >
Shaik Basha > Basha >
Mohd > Mohd >
মোঃ রহিম উদ্দিন > রহিম > উদ্দিন
मो. इरफान खान > इरफान > खान
Imran Shaikh > Imran > Shaikh
Rahul Rao MD > Rahul > Rao
عبد الله حسن > عبد الله > حسن
أبو بكر > أبو بكر >
Dua, Mohit > Mohit > Dua
Dua, Mohit Kumar > Mohit > Dua
DUA, MOHIT > MOHIT > DUA
Smith, John Q. > John > Smith
Rao, Dr. Anita > Anita > Rao
Sharma, Mr. Rahul > Rahul > Sharma
Narayanan, K. R. > Narayanan >
van der Berg, Jan > Jan > Berg
García Márquez, Gabriel > Gabriel > Márquez
King, Martin Luther, Jr. > Martin > King
Rao, MBBS > Rao >
Anita Rao, MBBS, MD > Anita > Rao
Dr. Anita Rao, Andheri > Anita > Rao
Anita Rao, Andheri > Anita > Rao
Ramesh, Pune > Ramesh >
Ramesh Kumar, Plumber > Ramesh > Kumar
Rao, Jr. > Rao >
Acme, Inc. > Acme >
Rao Jr. > Rao >
Robert Downey Jr. > Robert > Downey
Sanjay Gandhi III > Sanjay > Gandhi
Anita Rao PhD > Anita > Rao
Anita Rao Ph.D. > Anita > Rao
Anita Rao M.B.B.S. > Anita > Rao
Anita Rao B Tech > Anita > Rao
Suresh Patil B.Com > Suresh > Patil
Ramesh Gupta CA > Ramesh > Gupta
Ramesh Gupta (CA) > Ramesh > Gupta
Jack Ma > Jack > Ma
Ravi Kumar M.A. > Ravi > Kumar
Vikram Singh (Retd.) > Vikram > Singh
Ramesh (Plumber) > Ramesh >
Ramesh Kumar (Plumber) > Ramesh > Kumar
Ramesh Plumber > Ramesh >
Ramesh (Plumber > Ramesh >
(Ramesh) > Ramesh >
Ramesh [Shop 4] > Ramesh >
Ramesh 😀 > Ramesh >
😀 Ramesh Kumar 🙏🏽 > Ramesh > Kumar
👨‍👩‍👧 Asha ❤️ > Asha >
★ Priya ★ > Priya >
🇮🇳 Vikas Yadav 🇮🇳 > Vikas > Yadav
Sunita W/O Ramesh Kumar > Sunita >
Sunita Devi W/o. Ramesh Kumar > Sunita > Devi
Ramesh S/O Mohan Lal > Ramesh >
Ramesh Kumar s/o Mohan Lal > Ramesh > Kumar
Priya D/O Suresh > Priya >
Priya Sharma C/O Hotel Taj > Priya > Sharma
Sunita wife of Ramesh > Sunita >
S/O Ramesh > >
Raj Kumar a/l Muthu > Raj > Kumar
रमेश पुत्र मोहन > रमेश >
Ramesh ji > Ramesh >
Ramesh Sharma ji > Ramesh > Sharma
Ramesh Sir > Ramesh >
Ramesh Bhai > Ramesh >
Ramesh Bhai Patel > Ramesh > Patel
Suresh Sahab > Suresh >
Kokila Ben > Kokila >
रमेश जी > रमेश >
Ramesh 2 > Ramesh >
Ramesh 9876543210 > Ramesh >
Ramesh Kumar +91 98765 43210 > Ramesh > Kumar
9876543210 > >
+91 98765 43210 > >
9876543210 - Ramesh > Ramesh >
rahul1990 > rahul >
Rahul WhatsApp > Rahul >
Rahul Sharma New > Rahul > Sharma
WhatsApp User > >
~ Rahul > Rahul >
~Rahul Sharma > Rahul > Sharma
Rahul - Plumber > Rahul >
Rahul Sharma - ABC Traders > Rahul > Sharma
Rahul | Acme > Rahul >
Rahul Sharma/Site 4 > Rahul > Sharma
Name: Rahul Sharma > Rahul > Sharma
Rahul "Sonu" Sharma > Rahul > Sharma
“Sonu” > Sonu >
Rahul @ Sonu > Rahul >
Ramesh urf Raju > Ramesh >
rahul_sharma > rahul > sharma
rahul.sharma > rahul > sharma
rahul@example.com > >
Rahul Sharma rahul@example.com > Rahul > Sharma
Rahul & Priya > Rahul >
Rahul & Priya Sharma > Rahul > Sharma
Unknown > >
N/A > >
. > >
- > >
Sharma Traders > Sharma Traders >
The Coffee House Pvt Ltd > The Coffee House >
The Coffee House > The Coffee House >
M/s Gupta & Sons > Gupta & Sons >
M/s. Sharma Traders > Sharma Traders >
Sri Krishna Sweets > Sri Krishna Sweets >
Dr. Reddy's Laboratories Ltd. > Dr. Reddy's Laboratories >
Patel & Co. > Patel >
Müller GmbH > Müller >
Jean-Luc Picard > Jean-Luc > Picard
O’Brien > O’Brien >
Anne-Marie D'Souza > Anne-Marie > D'Souza
Ludwig van Beethoven > Ludwig > Beethoven
약 김 > 약 > 김
王 伟 > 王 > 伟
Łukasz Wójcik > Łukasz > Wójcik
`;

/** Of other people, written down before the rules were final. */
export const OTHERS = `
Mr. S. K. Verma > Verma >
Mrs.Kavitha > Kavitha >
MRS. KAVITHA REDDY > KAVITHA > REDDY
Ms.Fatima Sheikh > Fatima > Sheikh
Miss. Joan D'Mello > Joan > D'Mello
Smt. & Shri Agarwal > > Agarwal
Mr.& Mrs.Agarwal > > Agarwal
Mr.&Mrs. Iyer > > Iyer
Mr & Mrs. K. Iyer > > Iyer
Mr. and Mrs. Suresh Iyer > Suresh > Iyer
Mr + Mrs Nair > > Nair
Shri. Narendra Modi ji > Narendra > Modi
Shrimati Indira Gandhi > Indira > Gandhi
Hon'ble Justice Rao > Justice > Rao
Rev. Fr. Thomas Mathew > Thomas > Mathew
Sr. Teresa Kurian > Teresa > Kurian
Maulana Abul Azad > Abul > Azad
Haji Abdul Sattar > Abdul > Sattar
Alhaji Musa Bello > Musa > Bello
Chief Emeka Obi > Emeka > Obi
Engr. Chinedu Okafor > Chinedu > Okafor
Pastor John Mensah > John > Mensah
Barr. Ngozi Eze > Ngozi > Eze
Eng. Ahmed Hassan > Ahmed > Hassan
Eng Ahmed Hassan > Ahmed > Hassan
م. أحمد حسن > أحمد > حسن
أ. سارة محمد > سارة > محمد
الشيخ زايد > زايد >
Sheikha Latifa > Sheikha > Latifa
Ustaz Ahmad Fauzi > Ahmad > Fauzi
Hj. Siti Aisyah > Siti > Aisyah
Drs. Bambang Wijaya > Bambang > Wijaya
Pak Budi > Budi >
Bu Ani > Ani >
Mbak Rina Kusuma > Rina > Kusuma
Datuk Seri Najib Razak > Najib > Razak
Atty. Maria Clara Cruz > Maria > Cruz
Gng. Luz Reyes > Luz > Reyes
Kuya Jun > Jun >
Khun Somchai > Somchai >
นายสมชาย ใจดี > สมชาย > ใจดี
陈小姐 > 陈 >
李明总 > 李明总 >
佐藤先生 > 佐藤 >
鈴木 花子 様 > 鈴木 > 花子
박지성 씨 > 박지성 >
이 선생님 > 이 >
г-жа Мария Сидорова > Мария > Сидорова
Доктор Павел Ким > Павел > Ким
Анна Сергеевна > Анна > Сергеевна
Смирнова Анна Сергеевна > Анна > Смирнова
Pan Jan Kowalski > Jan > Kowalski
Pani Anna Nowak > Anna > Nowak
mgr inż. Piotr Zieliński > Piotr > Zieliński
MUDr. Petr Novák > Petr > Novák
Frau Müller-Lüdenscheidt > Müller-Lüdenscheidt >
Hr. Dr. Max Mustermann > Max > Mustermann
Eheleute Becker > > Becker
Herrn Thomas Klein > Thomas > Klein
Mevrouw de Jong > > de Jong
Dhr. en Mevr. Visser > > Visser
Mademoiselle Chloé Petit > Chloé > Petit
Monsieur et Madame Bernard > > Bernard
Famille Moreau > > Moreau
Me Julie Roux > Me > Roux
Señor Diego Morales > Diego > Morales
Sra. Carmen > Carmen >
Srta. Lucía Fernández Gil > Lucía > Gil
Arq. Pablo Neri > Pablo > Neri
Familia Pérez > > Pérez
Dona Maria > Maria >
Seu Jorge > Jorge >
Eng. Paulo Costa Jr > Paulo > Costa
Gent.mo Sig. Rossi > Rossi >
Ing. Luca Moretti > Luca > Moretti
Prof.ssa Elena Greco > Elena > Greco
Bayan Elif Kaya > Elif > Kaya
Mehmet Bey > Mehmet >
Doç. Dr. Ali Vural > Ali > Vural
Δρ. Ελένη Παπαδοπούλου > Ελένη > Παπαδοπούλου
κ. Γιώργος Νικολάου > Γιώργος > Νικολάου
גב' שרה לוי > שרה > לוי
آقای رضا کریمی > رضا > کریمی
دکتر مریم احمدی > مریم > احمدی
V. V. S. Laxman > Laxman >
V.V.S. Laxman > Laxman >
VVS Laxman > Laxman >
B.S. Yeddyurappa > Yeddyurappa >
BS YEDDYURAPPA > YEDDYURAPPA >
N. T. Rama Rao > Rama > Rao
NTR > NTR >
C. V. Raman > Raman >
Sir C. V. Raman > Raman >
S.P.Balasubrahmanyam > Balasubrahmanyam >
R K Laxman > Laxman >
RK Laxman > Laxman >
s. ramesh > ramesh >
Ch. Venkatesh > Venkatesh >
Sh. Mohan Lal > Mohan > Lal
Th. Biren Singh > Biren > Singh
Kh. Rafiq Ahmed > Rafiq > Ahmed
Wm. Shakespeare > Shakespeare >
Ma. Teresa Santos > Teresa > Santos
J. P. Nadda > Nadda >
Venkatesh S V > Venkatesh > S
Priya R. > Priya > R
Karthik Raja M > Karthik > Raja
Lakshmi N. Mittal > Lakshmi > Mittal
டி. ராஜேந்தர் > ராஜேந்தர் >
వై. యస్. జగన్ > జగన్ >
Mohammed Ali > Mohammed > Ali
MD. ALI > ALI >
Muhd Faisal bin Omar > Faisal > Omar
Moh. Rizky Pratama > Rizky > Pratama
Sk Nasiruddin > Nasiruddin >
Abdul Rahman > Abdul > Rahman
Syed Ahmed > Syed > Ahmed
Patel, Hitesh > Hitesh > Patel
Patel, Hiteshbhai R. > Hiteshbhai > Patel
O'Connor, Sinéad > Sinéad > O'Connor
de la Cruz, Juan > Juan > Cruz
Khan, Md. Salman > Salman > Khan
Gupta, Mr & Mrs > > Gupta
Sharma, CA > Sharma >
Gupta, B.Com, LLB > Gupta >
Vikas, Electrician > Vikas >
Mehta, Mumbai > Mehta >
Suresh Nair, Kochi, Kerala > Suresh > Nair
Globex, LLC > Globex >
Nair, Suresh (Kochi) > Suresh > Nair
Iyer Sr. > Iyer >
Prakash Rao Jnr > Prakash > Rao
George Foreman IV > George > Foreman
Neha Verma, PhD > Neha > Verma
Neha Verma M.Sc. B.Ed. > Neha > Verma
Neha Verma MBA (IIM) > Neha > Verma
Arjun Menon IAS > Arjun > Menon
Col. Mehra (Retd) > Mehra >
Brig Arun Bajpai Retd > Arun > Bajpai
Sunil (driver) > Sunil >
Sunil {Milk} > Sunil >
Sunil Milkman > Sunil >
Ritu (Ritika) Malhotra > Ritu > Malhotra
🔥Aman🔥 > Aman >
Aman✨Gill > Aman > Gill
❤️ > >
Pooja💕 Das > Pooja > Das
♥ Sneha ♥ > Sneha >
•Deepak• > Deepak >
.Deepak > Deepak >
*Deepak* > Deepak >
"Deepak" > Deepak >
--Deepak-- > Deepak >
Geeta w/o Late Shri Hari Om > Geeta >
Geeta D/o:Mahesh > Geeta >
GEETA W/O MAHESH > GEETA >
Mr. Karan S/o Mr. Mahesh > Karan >
Priya a/p Rajan > Priya >
Karan C/o Mahesh > Karan >
W/O Mahesh > >
Mahesh Bhaiya > Mahesh >
Mahesh Bhai Ji > Mahesh >
Kamla Didi > Kamla >
Gupta Uncle > Gupta >
Sharma Aunty > Sharma >
Ravi Teja Garu > Ravi > Teja
Sharma Saab > Sharma >
Doctor Sahab > Doctor >
Tanaka-san > Tanaka >
Vijay-ji > Vijay >
Vijay 1 > Vijay >
Vijay No 2 > Vijay >
Vijay (2) > Vijay >
Vijay +919812345678 > Vijay >
Vijay: 9812345678 > Vijay >
98123 45678 Vijay > Vijay >
#1001 Vijay > Vijay >
Flat 204 Vijay > Vijay >
A-204 Vijay Shah > Vijay > Shah
Vijay Jio > Vijay >
Vijay Office > Vijay >
Vijay old no > Vijay >
Vijay wa > Vijay >
@vijay > vijay >
vijay123 > vijay >
VIJAY KUMAR > VIJAY > KUMAR
vijay kumar > vijay > kumar
Vijay_Kumar_99 > Vijay > Kumar
Vijay ... > Vijay >
Vijay, > Vijay >
, Vijay > Vijay >
Customer > >
Guest > >
Test User > >
No Name > >
null > >
Customer: Vijay > Vijay >
New Customer 5 > >
😀😀 > >
www.example.com > >
Tata Consultancy Services Ltd > Tata Consultancy Services >
Gupta Jewellers > Gupta Jewellers >
Shree Ganesh Electronics > Shree Ganesh Electronics >
Hotel Taj Palace > Hotel Taj Palace >
ABC Enterprises Pvt. Ltd. > ABC Enterprises >
Verma & Sons > Verma & Sons >
Amit Insurance > Amit >
Sunrise Travels Mumbai > Sunrise Travels Mumbai >
Bäckerei Schulz GmbH & Co. KG > Bäckerei Schulz >
شركة النور للتجارة > شركة النور للتجارة >
Major Traders > Major Traders >
Jean de La Fontaine > Jean > Fontaine
María José García López > María > López
Nguyễn Văn An > Nguyễn > An
Kim Min-jun > Kim > Min-jun
李明 > 李明 >
Sean O’Casey > Sean > O’Casey
Tejas R. Shah & Family > Tejas > Shah
Gupta Family > Gupta Family >
Mr. Mr. Rahul > Rahul >
Mr.  Rahul   Verma > Rahul > Verma
Mr .Rahul Verma > Rahul > Verma
Mr . Rahul Verma > Rahul > Verma
Dr.mrs.Anita Rao > Anita > Rao
Dr.(Smt.) K. Lakshmi > Lakshmi >
Prof(Dr) Ramesh Kumar > Ramesh > Kumar
SHRI. RAM KUMAR > RAM > KUMAR
SHREE GANESH > GANESH >
Shri Ram Singh & Smt Sita Devi > Ram > Devi
Mr. Amit & Mrs. Neha Shah > Amit > Shah
Mr & Mrs. > >
M/s. > >
Mrs & Mr Khanna > > Khanna
Mr. & Ms. Das > > Das
Mr Sharma & Family > Sharma >
Dr. Rahul's Clinic > Dr. Rahul's Clinic >
Sharmaji > Sharmaji >
Guruji > Guruji >
Pandit ji > Pandit >
Swami Ramdev > Ramdev >
Baba Ramdev > Ramdev >
Sant Kumar > Sant > Kumar
Raja Ram > Raja > Ram
Prince Kumar > Prince > Kumar
King Khan > King > Khan
Maj. Gen. G. D. Bakshi > Bakshi >
Gen Bipin > Bipin >
General Motors > General > Motors
Captain Singh > Singh >
Father Joseph > Father > Joseph
Sister Mary > Sister > Mary
Master > Master >
Judge Judy > Judge > Judy
Lady Gaga > Lady > Gaga
Sir > Sir >
Miss > Miss >
Anna > Anna >
Er > Er >
Ca > Ca >
Ing Wei > Wei >
Hon Lee > Lee >
Sri Mulyani Indrawati > Mulyani > Indrawati
Dr Dre > Dre >
Mr Bean > Bean >
Doctor Who > Who >
K.Srinivas > Srinivas >
K Srinivas Rao > Srinivas > Rao
G.V.Prakash Kumar > Prakash > Kumar
B. R. Ambedkar > Ambedkar >
Dr. B. R. Ambedkar > Ambedkar >
Dr.B.R.Ambedkar > Ambedkar >
E. V. Ramasamy > Ramasamy >
H D Kumaraswamy > Kumaraswamy >
M.K.Stalin > Stalin >
MK STALIN > STALIN >
P. T. Usha > Usha >
PT Usha > Usha >
K L Rahul > Rahul >
KL Rahul > Rahul >
R. Ashwin > Ashwin >
T Natarajan > Natarajan >
DK Shivakumar > Shivakumar >
YSR Reddy > Reddy >
ARUN KUMAR > ARUN > KUMAR
Arun K R > Arun > K
Arun.K > Arun > K
Arun. K. > Arun > K
Lakshmi.R > Lakshmi > R
SK. Rahman > Rahman >
Mohammad > Mohammad >
Md > Md >
Mohd. Arif S/o Mohd. Salim > Arif >
MOHD ARIF > ARIF >
M. Arif > Arif >
Md.Arif Hossain > Arif > Hossain
মোঃ আরিফ > আরিফ >
محمد أحمد > محمد > أحمد
عبدالرحمن الراشد > عبدالرحمن > الراشد
أم كلثوم > أم كلثوم >
Abu Bakr Siddique > Abu Bakr > Siddique
Abdullah bin Zayed > Abdullah > Zayed
Sharma , Rahul > Rahul > Sharma
SHARMA,RAHUL > RAHUL > SHARMA
Sharma,Rahul Kumar (Delhi) > Rahul > Sharma
Rahul Sharma,Delhi > Rahul > Sharma
Rahul,Sharma > Sharma > Rahul
Rahul Sharma, Manager > Rahul > Sharma
Rahul Sharma, HDFC Bank > Rahul > Sharma
Rahul, Priya & Amit > Rahul >
O'Neil, Shaquille R. > Shaquille > O'Neil
Smith Jr., John > John > Smith
Smith, John Jr. > John > Smith
Müller, Dr. Hans > Hans > Müller
Frau Müller, Anna > Müller >
Wong, Ka Wai > Ka > Wong
Kumar, S. > Kumar >
Kumar, Dr. S. > Kumar >
Rajesh Kumar (HUF) > Rajesh > Kumar
Rajesh Kumar HUF > Rajesh Kumar >
Dr Neha Gupta BDS MDS > Neha > Gupta
Neha Gupta, BDS, MDS (Ortho) > Neha > Gupta
Neha Gupta - BDS > Neha > Gupta
Neha Gupta @ Delhi > Neha > Gupta
Neha#2 > Neha >
Neha-2 > Neha >
Neha (Mumbai) > Neha >
Neha Mumbai > Neha >
Neha Gupta Mumbai > Neha > Gupta
Neha [NEW] > Neha >
NEW Neha > Neha >
Neha 🏠 > Neha >
😎Neha😎Gupta😎 > Neha > Gupta
☎️ Neha > Neha >
✆ Neha ✆ > Neha >
꧁Neha꧂ > Neha >
𝓝𝓮𝓱𝓪 𝓖𝓾𝓹𝓽𝓪 > 𝓝𝓮𝓱𝓪 > 𝓖𝓾𝓹𝓽𝓪
★彡Neha彡★ > Neha >
'Neha' > Neha >
Neha. > Neha >
Neha!! > Neha >
Neha? > Neha >
...Neha... > Neha >
Neha Gupta. > Neha > Gupta
Neha  -  Gupta > Neha >
Neha-Gupta > Neha-Gupta >
Neha/Amit > Neha >
Neha, Amit > Amit > Neha
Neha+Amit > Neha >
Neha and Amit Gupta > Neha > Gupta
Neha Gupta 98 > Neha > Gupta
(+91) 98765-43210 > >
+91-98765-43210 Neha > Neha >
Neha +91-98765-43210 Gupta > Neha > Gupta
tel:9876543210 > >
नेहा (ब्यूटी पार्लर) > नेहा >
नेहा w/o अमित > नेहा >
श्री. अमित शाह > अमित > शाह
श्रीमान अमित > अमित >
श्री अमित जी > अमित >
अमित भाई > अमित >
डॉ० अमित वर्मा > अमित > वर्मा
प्रो. (डॉ.) अमित वर्मा > अमित > वर्मा
मिस्टर अमित > अमित >
स्व. अमित वर्मा > अमित > वर्मा
एडवोकेट अमित वर्मा > अमित > वर्मा
இரா. முருகன் > முருகன் >
எஸ்.பி. பாலா > பாலா >
కె. చంద్రశేఖర్ రావు > చంద్రశేఖర్ > రావు
ಬಿ. ಎಸ್. ಯಡಿಯೂರಪ್ಪ > ಯಡಿಯೂರಪ್ಪ >
വി. എസ്. അച്യുതാനന്ദൻ > അച്യുതാനന്ദൻ >
শেখ হাসিনা > হাসিনা >
ড. মুহাম্মদ ইউনূস > মুহাম্মদ > ইউনূস
રમેશભાઈ પટેલ > રમેશભાઈ > પટેલ
Rameshbhai Patel > Rameshbhai > Patel
محترمہ فاطمہ جناح > فاطمہ > جناح
المهندس / محمد علي > محمد > علي
أ.د. محمد علي > محمد > علي
د/ محمد علي > محمد > علي
السيد/ محمد علي > محمد > علي
Mr./ Mohamed Ali > Mohamed > Ali
Eng/ Ahmed Ali > Ahmed > Ali
Dr/Ahmed Ali > Ahmed > Ali
Sr(a). Pérez > Pérez >
Sr./Sra. Pérez > > Pérez
Sres. Pérez > > Pérez
D.ª Ana Pérez > Ana > Pérez
M. Dupont > Dupont >
Mme. Dupont > Dupont >
M. & Mme Dupont > > Dupont
Mr et Mme Dupont > > Dupont
Monsieur Jean-Pierre Dupont > Jean-Pierre > Dupont
Hr. Müller > Müller >
Herr Dr. Müller > Müller >
Herr Müller und Frau Schmidt > Müller > Schmidt
Familie Dr. Weber > > Weber
Prof. Dr.-Ing. Karl Weber > Karl > Weber
Frau von der Leyen > > von der Leyen
Mevr. van Dijk > > van Dijk
Mr. de Souza > > de Souza
Dott. Ing. Luca Bruno > Luca > Bruno
Egr. Sig. Luca Bruno > Luca > Bruno
Prof. Doç. Dr. Ali Can > Ali > Can
Ali Can Hoca > Ali > Can
Пётр Ильич Чайковский > Пётр > Чайковский
И. И. Иванов > Иванов >
Иванов И.И. > Иванов >
Kyaw Kyaw > Kyaw > Kyaw
U Thant > Thant >
Daw Aung San Suu Kyi > Aung > Kyi
Nguyễn Thị Lan > Nguyễn > Lan
Chan Tai Man > Chan > Man
Jackie Chan > Jackie > Chan
Li Wei > Li > Wei
MA Yun > Yun >
Zeta Ltd > Zeta >
Infosys > Infosys >
Sharma & Co > Sharma >
Sharma Brothers > Sharma Brothers >
Sharma Sweets & Namkeen > Sharma Sweets & Namkeen >
Sharma Medical Store > Sharma Medical Store >
Om Sai Traders, Pune > Om Sai Traders >
Shri Ram Traders > Shri Ram Traders >
New India Enterprises > New India Enterprises >
The Rock > The Rock >
The Sharmas > The Sharmas >
A1 Traders > A1 Traders >
A One Tailors > A One Tailors >
City Hospital > City Hospital >
St. Mary's School > St. Mary's School >
Rotary Club of Pune > Rotary > Club
Ramesh Kumar & Sons > Ramesh Kumar & Sons >
M/S RAJ ENTERPRISES > RAJ ENTERPRISES >
Raj Enterprises (Raj) > Raj Enterprises >
Raj (Raj Enterprises) > Raj >
Raj - Raj Enterprises > Raj >
Prop. Raj Kumar > Raj > Kumar
Kind Attn: Raj Kumar > Raj > Kumar
Attn. Raj Kumar > Raj > Kumar
Raj Kumar's Wife > Raj Kumar's Wife >
Papa > Papa >
Mummy ❤️ > Mummy >
Love 💕 > Love >
Wife > Wife >
Boss > Boss >
Plumber > Plumber >
Plumber Raju > Raju >
Driver Suresh > Suresh >
Bhai > Bhai >
Bhai Raju > Raju >
Raju Bhai Plumber > Raju >
Raju (Plumber) New No > Raju >
JACK MA > JACK > MA
RAHUL SHARMA MBA > RAHUL > SHARMA
Chidi Mba > Chidi > Mba
Orson Scott Card > Orson > Card
John Key > John > Key
Chef Sanjeev Kapoor > Sanjeev > Kapoor
Heer Shah > Heer > Shah
Blue Tokai Coffee > Blue Tokai Coffee >
Om Hotel > Om > Hotel
Shri Shri Ravi Shankar > Ravi > Shankar
Late Sh. Ram Lal > Ram > Lal
Mst. Fatima Khatun > Fatima > Khatun
Haji Md. Rahim > Rahim >
W.A.D.P. Perera > Perera >
Mw. drs. A. de Vries > > de Vries
A. de Vries > de Vries >
L. van Beethoven > van Beethoven >
Abd El Rahman Hassan > Abd El Rahman > Hassan
Drs. H. Ahmad Dahlan, M.Pd. > Ahmad > Dahlan
Budi, S.Kom. > Budi >
Budi Santoso S.E. > Budi > Santoso
คุณ สมชาย > สมชาย >
김 부장님 > 김 >
ИП Иванов > Иванов >
श्री. व सौ. पाटील > > पाटील
श्री/श्रीमती शर्मा > > शर्मा
VIP Rahul Sharma > Rahul > Sharma
Electrician Mohan > Mohan >
Gym Rahul > Rahul >
Office Ramesh Kumar > Ramesh > Kumar
Baby of Sunita > >
B/O Sunita > >
Sharma Parivar > Sharma Parivar >
Smt. Lata.Deshpande > Lata > Deshpande
Dr.K.R.Narayanan > Narayanan >
Ravi, K. > Ravi >
Dr. APJ Abdul Kalam > Abdul > Kalam
Prof.K.Vijay > Vijay >
`;
