/** Common given and family names, by the way people are named. Plain lists; names.ts makes people of them. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const INDIAN_GIVEN = words(`
  Aarav Aditi Aditya Ajay Akash Akshay Alok Amit Amita Amrita Anand Ananya Anil Anita Anjali Ankit Ankita Anup Anuradha Anushka Arjun Arnav
  Arpita Arun Aruna Asha Ashish Ashok Ashwin Ayesha Babita Balaji Bharat Bhavana Bhavesh Bina Chandan Chetan Chitra Darshan Deepa Deepak
  Deepika Devika Dhruv Dilip Dinesh Divya Esha Farhan Fatima Ganesh Gauri Gautam Geeta Girish Gopal Govind Gurpreet Harini Harish Harpreet
  Harsh Harsha Hema Hemant Hitesh Imran Indira Isha Ishaan Jagdish Jaspreet Jatin Jaya Jayesh Jyoti Kabir Kajal Kalpana Kamal Kanika Karan
  Karthik Kavita Kavya Keerthi Ketan Kiran Kishore Komal Krishna Kunal Lakshmi Lalit Lata Latha Lavanya Leela Madhav Madhu Madhuri Mahesh
  Malini Manish Manisha Manoj Mansi Maya Meena Meera Megha Meghna Milind Mohan Mohit Mukesh Murali Nagesh Naina Nandini Naresh Narendra Naveen
  Neel Neelam Neeraj Neha Nikhil Nikita Nilesh Nisha Nitin Om Padma Pallavi Pankaj Parul Pavan Payal Piyush Pooja Prabha Pradeep Prakash
  Pramod Pranav Prasad Prashant Pratik Praveen Preeti Prerna Priya Priyanka Puneet Purvi Rachna Radha Raghav Rahul Raj Rajan Rajani Rajesh
  Rajiv Rakesh Ram Ramesh Ranjit Rashmi Ravi Reena Rekha Renu Ritika Ritu Rohan Rohit Roshni Ruchi Rupa Sachin Sahil Sameer Sandeep Sangeeta
  Sanjay Sanjana Santosh Sapna Sarika Sarita Satish Saurabh Savita Seema Shabana Shalini Shankar Shanti Sharad Shashank Sheela Shilpa Shivani
  Shreya Shruti Shubham Siddharth Simran Smita Sneha Sonal Sonia Srinivas Subhash Sudha Sudhir Suman Sumit Sunil Sunita Suresh Sushma Swapnil
  Swati Tanvi Tanya Tarun Tejas Tushar Uday Uma Urvashi Usha Vaibhav Vandana Varsha Varun Vasudha Venkatesh Vibha Vidya Vijay Vikas Vikram
  Vimal Vinay Vineet Vinod Vipul Vishal Vivek Yamini Yash Yogesh Zainab Zara Zoya Abdul Aslam Irfan Nasreen Rubina Salim Joseph Mary Thomas`);

export const INDIAN_FAMILY = words(`
  Acharya Agarwal Agrawal Ahmed Ahuja Ali Anand Ansari Arora Babu Bajaj Banerjee Bansal Basu Bedi Bhagat Bhandari Bhardwaj Bhargava Bhat
  Bhatia Bhatt Bhattacharya Biswas Bora Borkar Bose Chabra Chadha Chakraborty Chandra Chatterjee Chaturvedi Chauhan Chavan Chawla Chopra
  Choudhary Choudhury Dalal Das Dasgupta Datta Dave Deol Desai Deshmukh Deshpande Dey Dhillon Dhingra Dixit Doshi Dubey Dua Dutta Dwivedi
  Fernandes Gandhi Ganguly Garg George Ghosh Gill Goel Gokhale Gopalan Goswami Gowda Goyal Grewal Grover Gulati Gupta Hegde Hussain Iyengar
  Iyer Jadhav Jain Jaiswal James Jha John Joshi Kadam Kale Kalra Kamat Kamath Kapadia Kapoor Kapur Karnik Katoch Kaul Kaur Khan Khandelwal
  Khanna Khatri Khurana Kohli Kothari Krishnan Kulkarni Kumar Kumari Kundu Lal Lobo Luthra Madan Mahajan Mahapatra Maheshwari Malhotra Malik
  Mallick Mathew Mathur Meena Mehra Mehrotra Mehta Menon Mishra Mistry Mittal Modi Mohanty Mondal More Mukherjee Murthy Nadar Nagpal Naidu
  Naik Nair Nambiar Nanda Narang Narayan Narayanan Nath Nayak Negi Oberoi Ojha Pai Pal Pande Pandey Pandit Panicker Parekh Parikh Parmar
  Patel Pathak Patil Patnaik Pawar Pereira Philip Pillai Pinto Prabhu Prajapati Prasad Pujari Puri Purohit Qureshi Raghavan Rai Raina Rajan
  Rajput Ramachandran Raman Ramaswamy Rana Ranade Rane Rao Rastogi Rathi Rathod Rathore Raut Rawat Reddy Rout Roy Sahni Sahoo Sahu Saini
  Saluja Salvi Samant Sane Sarkar Sathe Sawant Saxena Sehgal Sen Sengupta Seth Sethi Shah Shaikh Sharma Shenoy Shetty Shinde Shroff Shukla
  Sidhu Singh Singhal Singla Sinha Sodhi Solanki Somani Sood Soni Srinivasan Srivastava Subramanian Sule Suri Swamy Tandon Taneja Tewari
  Thakkar Thakur Thapar Thomas Tiwari Trivedi Tyagi Upadhyay Vaidya Varghese Varma Vasudevan Venkataraman Verma Vora Vyas Wadhwa Wagh Walia
  Warrier Yadav Zaveri`);

export const DEVANAGARI_GIVEN = words(`
  अमित अनिल अनीता अंजलि आरती आदित्य आशा दीपक दीपा दिनेश गीता गोपाल हरीश कविता किरण ललिता महेश मनीष मीना मोहन मुकेश नेहा पूजा प्रकाश प्रिया
  राहुल राजेश राकेश रमेश रेखा रवि संजय सरिता सीमा शंकर शीतल सुनील सुनीता सुरेश उषा विजय विकास विनोद योगेश ज्योति पल्लवी`);
export const DEVANAGARI_FAMILY = words(`
  शर्मा वर्मा गुप्ता सिंह यादव मिश्रा पाण्डेय तिवारी दुबे जोशी पाटील देशमुख कुलकर्णी जाधव शिंदे चौहान राजपूत अग्रवाल जैन मेहता पटेल
  चतुर्वेदी त्रिपाठी श्रीवास्तव ठाकुर नायक पवार कदम भोसले सक्सेना`);

export const ENGLISH_GIVEN = words(`
  Alice Amelia Andrew Anna Anthony Ava Benjamin Brian Caroline Charles Charlotte Chloe Christopher Daniel David Deborah Edward Eleanor Elizabeth
  Emily Emma Ethan Evelyn Freya George Grace Hannah Harry Helen Henry Isabella Jack Jacob James Jennifer Jessica John Joseph Joshua Karen Kevin
  Laura Lewis Liam Linda Lucy Margaret Mark Mary Matthew Megan Mia Michael Natalie Nathan Oliver Olivia Patricia Paul Peter Rachel Rebecca
  Richard Robert Ruth Ryan Samuel Sarah Sean Simon Sophie Stephen Steven Susan Thomas Victoria William Zoe`);
export const ENGLISH_FAMILY = words(`
  Adams Allen Anderson Baker Bailey Barnes Bell Bennett Brooks Brown Campbell Carter Clark Collins Cook Cooper Cox Davies Davis Edwards Evans
  Fisher Foster Gray Green Griffiths Hall Harris Harrison Hill Hughes Jackson James Jenkins Johnson Jones Kelly King Lee Lewis Lloyd Martin
  Mason Miller Mitchell Moore Morgan Morris Murphy Murray Nelson O'Brien O'Connor O'Neill Parker Perry Phillips Powell Price Reed Richardson
  Roberts Robinson Rogers Ross Russell Scott Shaw Simmons Smith Stewart Sullivan Taylor Thompson Turner Walker Ward Watson White Williams Wilson
  Wood Wright Young McDonald MacLeod Smith-Jones Botha Naidoo Nkosi`);

export const ARABIC_LATIN_GIVEN = words(`
  Abdullah Ahmed Aisha Ali Amal Amina Bilal Dalia Fahad Faisal Farah Fatima Hamad Hana Hassan Huda Ibrahim Jassim Khalid Layla Mahmoud Maryam
  Mohammed Mona Mustafa Nadia Noor Omar Rania Rashid Reem Saeed Salma Samir Sara Sultan Tariq Yasmin Yousef Zayed`);
export const ARABIC_LATIN_FAMILY = words(`
  Al-Ansari Al-Dosari Al-Farsi Al-Ghamdi Al-Hashimi Al-Harbi Al-Kaabi Al-Kuwari Al-Maktoum Al-Mansoori Al-Marri Al-Mutairi Al-Otaibi Al-Qahtani
  Al-Rashid Al-Shamsi Al-Suwaidi Al-Thani Al-Zahrani Darwish Farouk Hamdan Haddad Hussein Khalil Mansour Nasser Saleh Shaheen Sharif Youssef`);
export const ARABIC_GIVEN = words(
  `محمد أحمد علي حسن خالد فاطمة عائشة مريم نورة سارة يوسف عمر إبراهيم سعيد ليلى هدى راشد سلطان عبدالله منى ريم فهد`,
);
export const ARABIC_FAMILY = words(
  `الأنصاري الغامدي الحربي القحطاني المنصوري الكعبي الهاشمي الشامسي المطيري الزهراني حداد منصور خليل ناصر صالح درويش`,
);

export const AFRICAN_GIVEN = words(`
  Abena Achieng Adaeze Akinyi Amara Ayodele Babatunde Chiamaka Chidi Chinedu Chukwuemeka Emeka Folasade Funmilayo Gathoni Ifeoma Jelani Kamau
  Kipchoge Makena Mwangi Ngozi Njeri Nneka Obinna Ọlámidé Olumide Oluwaseun Otieno Segun Temitope Tunde Wanjiku Wambui Yetunde Zawadi`);
export const AFRICAN_FAMILY = words(`
  Abubakar Achebe Adebayo Adeyemi Afolabi Balogun Bello Chukwu Eze Gitau Ibrahim Kariuki Kimani Kiplagat Mohammed Muthoni Mutua Njoroge Nwosu
  Obi Ochieng Odhiambo Ogunleye Okafor Okeke Okonkwo Okoro Omondi Onyango Owino Usman Wanjala`);

export const SOUTH_ASIAN_GIVEN = words(`
  Aasha Abdur Anwar Arif Asif Ayub Bibek Bikash Binod Bishnu Chamara Dilani Faisal Farhana Gita Hamza Hasan Imran Jahanara Kamal Kasun Khadija
  Kusum Laxmi Mahinda Nabila Nadeesha Nasir Nimal Parvez Prabin Rabeya Rafiq Ruwan Sabina Saman Shahid Shirin Sita Suman Tahmina Tariq Usman Zahid`);
export const SOUTH_ASIAN_FAMILY = words(`
  Ahmed Akhtar Ali Bajracharya Begum Bhuiyan Chowdhury Dahal De Silva Fernando Gunawardena Gurung Haque Hossain Islam Jayasuriya Karki Khadka
  Khan Koirala Kumarasinghe Magar Malik Mendis Mia Perera Rahman Rai Rana Sarker Shah Sheikh Shrestha Siddiqui Sultana Tamang Thapa Uddin
  Wickramasinghe`);

export const MALAY_GIVEN = words(`
  Adi Agus Ahmad Aisyah Ayu Azman Bayu Budi Cahya Dewi Dian Eka Fajar Farid Fitri Hafiz Indah Ismail Jose Juan Kartika Lestari Maria Mei Miguel
  Nur Nurul Putri Rahmat Ratna Rizal Rizky Rosa Santi Sari Siti Sri Suharto Tri Wahyu Wati Yusuf Zulkifli`);
export const MALAY_FAMILY = words(`
  Abdullah Aquino Bautista Cruz Garcia Gunawan Hakim Halim Hartono Hasan Hidayat Ibrahim Ismail Kurniawan Lim Nugroho Osman Pratama Purnama Putra
  Rahman Ramos Reyes Salleh Santos Saputra Setiawan Siregar Susanto Suryadi Tan Wibowo Wijaya Yusof`);

export const CHINESE_LATIN_FAMILY = words(
  'Chan Chen Cheng Goh Ho Huang Koh Lau Lee Li Lim Lin Liu Ng Ong Tan Tay Teo Wang Wong Wu Yang Yeo Zhang Zhao Zhou',
);
export const CHINESE_LATIN_GIVEN = words(`
  Bo-Wen Hui-Min Jia-Hao Jing Jun-Jie Kai-Ming Li-Na Mei-Ling Ming Pei-Shan Qiang Shu-Fen Siew-Ling Wei Wei-Jie Xiao-Yan Xin-Yi Yi-Ting Yong Zhi-Hao`);
export const CHINESE_FAMILY = words('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗');
export const CHINESE_GIVEN = words(
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀 霞 平 刚 桂 英 华 玉 建 文 雪 梅',
);

export const JAPANESE_FAMILY = words(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上',
);
export const JAPANESE_GIVEN = words('翔太 大輔 健太 美咲 さくら 陽子 直樹 愛 拓也 由美 恵子 誠 ひろし あかり 結衣 蓮');
export const KOREAN_FAMILY = words('김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍');
export const KOREAN_GIVEN = words(
  '민준 서연 지훈 수빈 현우 지영 영수 미경 도윤 하은 예준 서윤 지우 은지 성민 유진 태현 혜진',
);

export const GERMAN_GIVEN = words(`
  Andreas Anja Björn Christian Claudia Dieter Elke Franziska Günter Hannelore Heike Ingrid Jörg Jürgen Karl-Heinz Käthe Katja Lars Lukas Maximilian
  Monika Petra Rainer Sabine Sjoerd Stefan Susanne Thorsten Ursula Uwe Willem Wolfgang`);
export const GERMAN_FAMILY = words(`
  Bauer Becker Böhm Fischer Groß Hartmann Hoffmann Jäger Jansen Keller Klein Koch König Köhler Krüger Lange Meyer Möller Müller Neumann Richter
  Schäfer Schmidt Schneider Schröder Schulz Schwarz Visser Wagner Weber Weiß Wolf Zimmermann`);

export const ROMANCE_GIVEN = words(`
  Adrián Alejandra Ana André Antônio Beatriz Bruno Camille Carlos Céline Chiara Cláudia Daniela Éric Fernanda François Gabriel Giovanni Giulia Inês
  Isabel Jean-Pierre Joaquín João José Juan Lúcia Luca Luís Luisa Manon Marco María Martín Mateus Nicolò Nuria Pablo Paulo Raúl Renata René Rocío
  Sébastien Sofía Thaís Thierry Valentina Zoé`);
export const ROMANCE_FAMILY = words(`
  Almeida Álvarez Barbosa Bianchi Blanc Castro Colombo Costa Cruz Díaz Dubois Durand Esposito Ferrari Ferreira Fontana García Gómez González Greco
  Gutiérrez Hernández Lefèvre Lima López Marchetti Martínez Moreau Muñoz Nuñez Oliveira Ortega Pereira Pérez Ribeiro Ricci Rodríguez Romano Rossi
  Rousseau Ruiz Sánchez Santos Silva Souza Suárez Torres Vázquez`);

export const SLAVIC_LATIN = words(
  'Alexei Anna Boris Dmitri Elena Igor Irina Ivan Katarzyna Marina Mikhail Natalia Olga Pavel Sergei Svetlana Tatiana Viktor Yulia',
);
export const SLAVIC_LATIN_FAMILY = words(
  'Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Fedorov Mikhailov Orlov Nikitin',
);
export const CYRILLIC_GIVEN = words(
  'Алексей Анна Борис Дмитрий Елена Игорь Ирина Иван Марина Михаил Наталья Ольга Павел Сергей Светлана Татьяна Юлия',
);
export const CYRILLIC_FAMILY = words(
  'Иваненко Шевченко Коваленко Бондаренко Ткаченко Кравченко Олейник Лысенко Черных Седых Долгих Король Мельник Гончар',
);

export const TURKISH_GIVEN = words(
  'Ahmet Ayşe Burak Can Çağla Cem Deniz Elif Emre Esra Gökhan Gül İbrahim İrem Kemal Leyla Mehmet Murat Ömer Özge Selin Şule Yıldız Zeynep',
);
export const TURKISH_FAMILY = words(
  'Aksoy Arslan Aydın Bulut Çelik Çetin Demir Doğan Erdoğan Güneş Kaya Kılıç Koç Korkmaz Öztürk Polat Şahin Şimşek Yıldırım Yılmaz',
);
