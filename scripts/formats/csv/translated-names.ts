/** Names of columns in other languages, as people write them. Words that can also mean something private, such as a postal address, are left out. */
export const translatedNames = {
  title:
    'Titel, Titre, Título, Titolo, Tytuł, Judul, Başlık, Tiêu đề, Название, Заголовок, Назва, 标题, 標題, 题目, 題名, タイトル, 論文名, 제목, العنوان, عنوان, כותרת, शीर्षक',
  author:
    'Autor, Autoren, Autor*innen, Autor:innen, Verfasser, Auteur, Auteurs, Autores, Autore, Autori, Autorzy, Penulis, Yazar, Yazarlar, Tác giả, Автор, Авторы, Автори, 作者, 著者, 저자, المؤلف, المؤلفون, מחבר, מחברים, लेखक',
  issued:
    'Jahr, Erscheinungsjahr, Datum, Année, Año, Ano, Anno, Jaar, Rok, Tahun, Yıl, Năm, Fecha, Дата, Год, Рік, 年, 年份, 出版年, 発行年, 日期, 日付, 연도, 날짜, السنة, שנה, वर्ष',
  abstract:
    'Zusammenfassung, Kurzfassung, Résumé, Resumen, Resumo, Riassunto, Samenvatting, Streszczenie, Abstrak, Özet, Tóm tắt, Аннотация, Анотація, 摘要, 要旨, 抄録, 초록, الملخص, תקציר, सारांश',
  'container-title':
    'Zeitschrift, Konferenz, Revue, Conférence, Revista, Conferencia, Conferência, Rivista, Conferenza, Tijdschrift, Conferentie, Czasopismo, Konferencja, Jurnal, Konferensi, Dergi, Konferans, Tạp chí, Журнал, Конференция, Конференція, 期刊, 会议, 會議, 雑誌, 会議, 저널, 학회, المجلة, כתב עת, पत्रिका',
  keyword:
    'Schlagwörter, Schlagworte, Schlüsselwörter, Mots-clés, Palabras clave, Palavras-chave, Parole chiave, Trefwoorden, Słowa kluczowe, Kata kunci, Anahtar kelimeler, Từ khóa, Ключевые слова, Ключові слова, 关键词, 關鍵詞, キーワード, 키워드, الكلمات المفتاحية, מילות מפתח',
  URL: 'Lien, Enlace, Ссылка, Посилання, 链接, 連結, リンク, 링크, رابط, קישור',
} as const;
