/** What WhatsApp itself writes into a chat export, in its languages: parts of words are enough, since it is looked for where only WhatsApp writes. */

/** A message was deleted for everyone. The whole text, without marks and full stop. */
export const DELETED =
  /^(?:this message was deleted|you deleted this message|(?:diese nachricht wurde|du hast diese nachricht) gelöscht|se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|mensagem apagada|você apagou esta mensagem|esta mensagem foi apagada|apagou esta mensagem|ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht is verwijderd|(?:je|u) hebt dit bericht verwijderd|यह (?:मैसेज|संदेश) (?:डिलीट (?:किया गया|कर दिया गया)(?: था)?|हटा दिया गया(?: है)?|मिटाया गया)|आपने (?:यह|इस) (?:मैसेज|संदेश)(?: को)? (?:डिलीट (?:किया|कर दिया)|हटा दिया|मिटाया)(?: है)?|bu mesaj silindi|bu mesajı sildiniz|(?:данное|это) сообщение удалено|вы удалили (?:данное|это) сообщение|pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini|تم حذف هذه الرسالة|(?:لقد )?حذفت(?:َ|ُ)? هذه الرسالة|此(?:消息|訊息|讯息)已(?:被)?(?:删除|刪除)|[你您]已?(?:删除了?|刪除了?)(?:这条|此|這則)(?:消息|訊息|讯息)|삭제된 메시지입니다|이 메시지는 삭제되었습니다|메시지를 삭제했습니다|このメッセージは削除されました|このメッセージを削除しました|ta wiadomość została usunięta|(?:usunąłeś|usunięto) tę wiadomość|tämä viesti poistettiin|poistit tämän viestin|αυτό το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα|(?:ez az )?üzenet törölve(?: lett)?|törölted ezt az üzenetet|ข้อความนี้ถูกลบ(?:แล้ว)?|คุณ(?:ได้)?ลบข้อความนี้|این پیام حذف (?:شد|شده است)|شما این پیام را حذف کردید|এই (?:মেসেজটি|বার্তাটি) (?:মুছে ফেলা হয়েছে|ডিলিট করা হয়েছে)|det här meddelandet (?:raderades|har raderats)|du raderade det här meddelandet|denne (?:besked|meldingen) (?:blev|ble) slettet|tato zpráva byla (?:odstraněna|smazána)|acest mesaj a fost șters|ați șters acest mesaj|הודעה זו נמחקה|מחקת הודעה זו|tin nhắn này đã bị (?:xóa|thu hồi)|bạn đã (?:xóa|thu hồi) tin nhắn này)$/iu;

/** `<This message was edited>` behind a text. */
export const EDITED =
  /edit|bearbeit|modifi|módosít|szerkeszt|संपादित|बदला|düzenlen|измен|отредакт|편집|编辑|編輯|編集|edytow|επεξεργ|διορθ|נערכה|ערוכ|تعديل|ویرایش|muokattu|redige|bewerkt|সম্পাদ|แก้ไข|upraven|chỉnh sửa/iu;

/** Messages are encrypted from end to end: the first line of most chats. */
export const ENCRYPTED =
  /end-to-end|ende-zu-ende|extremo a extremo|ponta a ponta|bout en bout|एंड-टू-एंड|शुरू से अंत|uçtan uca|сквозн|ujung ke ujung|end to end|طرفين|بين الطرفين|سرتاسر|端到端|端對端|端对端|종단간|エンドツーエンド|od końca do końca|pełne szyfrowanie|szyfrowan|päästä päähän|διατερματικ|végpontok|végponttól|ต้นทางถึงปลายทาง|এন্ড-টু-এন্ড|totalsträck|koncové šifrov|cap la cap|מקצה לקצה|đầu cuối/iu;

/** A file that was left out, said without brackets, as an iPhone does. */
export const OMITTED =
  /omitted|weggelassen|weggelaten|omitid[oa]|ocultad[oa]|absente?$|omise?s?$|omess[oa]|छोड़|शामिल नहीं|dahil edilmedi|отсутств|пропущен|tidak disertakan|tidak dimuatkan|已忽略|忽略|略過|省略|생략|제외|무시|なし|無し|含まれ|pomini|jätettiin pois|παραλείφθηκε|παραλήφθηκε|kihagy|hiányz|utelämn|udelad|utelatt|vynech|omis[eă]?$|לא נכלל|تم استبعاد|محذوف|حذف شد|বাদ দেওয়া|ไม่รวม|bị bỏ qua/iu;

/** By what a placeholder is called. */
export const KIND_WORDS: readonly (readonly [
  words: RegExp,
  kind: 'image' | 'video' | 'audio' | 'sticker' | 'document' | 'contacts',
])[] = [
  [
    /sticker|adesivo|figurinha|стикер|स्टिकर|çıkartma|ملصق|贴图|貼圖|스티커|ステッカー|naklejk|tarra|αυτοκόλλητο|matrica/iu,
    'sticker',
  ],
  [/gif|vid[eé]o|видео|वीडियो|فيديو|视频|影片|視訊|동영상|비디오|動画|ビデオ|wideo|βίντεο/iu, 'video'],
  [
    /audio|áudio|аудио|voice|sprach|ऑडियो|ses\b|صوت|音频|音訊|語音|오디오|음성|音声|オーディオ|dźwięk|ääni|ήχο|hang/iu,
    'audio',
  ],
  [
    /document|dokument|documento|документ|दस्तावेज|डॉक्यूमेंट|belge|مستند|文档|文件|문서|ドキュメント|文書|asiakirja|tiedosto|έγγραφο/iu,
    'document',
  ],
  [
    /contact|kontakt|contatto|contato|контакт|संपर्क|kişi|جهة|联系人|名片|연락처|連絡先|yhteystie|επαφή|névjegy/iu,
    'contacts',
  ],
  [
    /image|photo|bild|foto|imagen|imagem|immagine|afbeelding|изображ|фото|तस्वीर|इमेज|चित्र|फ़ोटो|görüntü|görsel|fotoğraf|gambar|صورة|图像|图片|圖片|相片|사진|이미지|画像|写真|obraz|zdjęcie|kuva|εικόνα|kép/iu,
    'image',
  ],
];

/** A call that came to nothing, or took place. */
export const CALL =
  /(?:missed|verpasst|perdid|manqué|persa|gemist|cevapsız|пропущен|tak terjawab|फ़?ूटी|मिस्ड|فائت|未接|부재중|不在着信|nieodebran|vastaamaton).{0,40}(?:call|anruf|llamada|chamada|appel|chiamata|oproep|arama|звонок|panggilan|कॉल|مكالمة|来电|來電|通话|전화|통화|着信|połącz|puhelu)|(?:voice|video) call|sprachanruf|videoanruf|llamada perdida|chamada (?:de voz|de vídeo) perdida|appel (?:vocal|vidéo) manqué|वॉइस कॉल|वीडियो कॉल|未接(?:语音|視訊|视频|語音)/iu;
