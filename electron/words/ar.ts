import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {
  'Lectern made a mistake of its own. Everything that said “Saved” is there; try again.':
    'حدث خطأ في Lectern نفسه. كل ما ظهر عليه «حُفظ» موجود؛ أعد المحاولة.',
  'Lectern ended while a note was being typed. What came after its last “Saved” may be missing.':
    'أُغلق Lectern أثناء كتابة ملاحظة. قد يكون ما كُتب بعد آخر «حُفظ» مفقودًا.',
  'The file was not shown: the vault does not know where it was.': 'لم يظهر الملف: لا تعرف الخزنة أين كان.',
  'The file was moved or deleted. It was at {0}': 'نُقل الملف أو حُذف. كان في {0}',
  'unknown error': 'خطأ غير معروف',
  'Could not be read: the file is empty. Check where it was saved, and drop it again.':
    'تعذرت القراءة: الملف فارغ. تحقق من مكان حفظه، ثم أفلته من جديد.',
  'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.':
    'تعذرت القراءة: لا يحوي الملف إلا فراغات ونهايات أسطر. تحقق من مكان حفظه، ثم أفلته من جديد.',
  'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.':
    'لم يُضف شيء: لا يحوي المجلد ملفات نصية (‎.txt‎). أفلت الملفات نفسها، أو مجلدًا آخر.',
  'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.':
    'تعذرت القراءة: لم يعد الملف موجودًا. ربما نُقل أو أُعيدت تسميته أو حُذف؛ أفلته من مكانه الجديد.',
  'Could not be read: this link leads back to itself. Drop the file it should lead to.':
    'تعذرت القراءة: هذا الرابط يشير إلى نفسه. أفلت الملف الذي ينبغي أن يشير إليه.',
  'Could not be read: this account may not open it. Change its permissions and drop it again.':
    'تعذرت القراءة: لا يُسمح لهذا الحساب بفتح الملف. غيّر أذوناته، ثم أفلته من جديد.',
  'Could not be read: another program keeps it locked. Close it there and drop it again.':
    'تعذرت القراءة: برنامج آخر يقفل الملف. أغلقه هناك، ثم أفلته من جديد.',
  'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.':
    'تعذرت القراءة: هذا جهاز أو أنبوب، لا ملف. احفظ محتواه في ملف نصي وأفلت ذلك الملف.',
  'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.':
    'تعذرت القراءة: هذا مجلد، لا ملف. أفلت المجلد لإضافة الملفات النصية التي فيه.',
  'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.':
    'تعذرت القراءة: الملف أكبر من {0} ميغابايت، وهو أقصى ما يُقرأ. قسّمه وأفلت الأجزاء.',
  'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.':
    'تعذرت القراءة: ترميز محارفه غير مدعوم بعد. يُقرأ UTF-8، وكذلك UTF-16 مع علامة ترتيب البايتات (BOM). احفظ الملف بترميز UTF-8 في محرر نصوص، ثم أفلته من جديد.',
  'Not added: the disk that holds the library is full. Free some space and drop the file again.':
    'لم يُضف: القرص الذي يحوي المكتبة ممتلئ. وفّر بعض المساحة، ثم أفلت الملف من جديد.',
  'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.':
    'لم يُضف: تعذرت كتابة نسخته في مجلد المكتبة ({0}). تحقق من ذلك المجلد، ثم أفلت الملف من جديد.',
  'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.':
    'تعذرت القراءة: استغرقت أكثر من {0} ثانية. انسخ الملف إلى قرص هذا الحاسوب أو قسّمه، ثم أفلته من جديد.',
  'Could not be searched: the disk gave no answer. Check its connection and drop it again.':
    'تعذر البحث: لم يستجب القرص. تحقق من توصيله، ثم أفلت المجلد من جديد.',
  'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.':
    'تعذرت القراءة: فشلت على نحو غير متوقع. لم تتأثر الملفات الأخرى.',
  'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.':
    'تعذرت القراءة: أبلغ النظام عن خطأ ({0}). انسخ الملف إلى مكان آخر، ثم أفلته من جديد.',
  'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.':
    'تعذرت القراءة: هذا الملف {0}، وليس نصًا، مهما كان اسمه. احفظ نصه في ملف ‎.txt‎ وأفلت ذلك الملف.',
  'data of a program': 'ملف بيانات لأحد البرامج',
  'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.':
    'تعذرت القراءة: ملفات {0} غير مدعومة. إن كان فيه نص عادي، فأعطه اسمًا ينتهي بـ ‎.txt‎ ثم أفلته من جديد.',
  'a PDF': 'ملف PDF',
  'a ZIP archive or an office document': 'أرشيف ZIP أو مستند مكتبي',
  'an empty ZIP archive': 'أرشيف ZIP فارغ',
  'a Word document': 'مستند Word',
  'a Rich Text document': 'مستند RTF',
  'a PNG picture': 'صورة PNG',
  'a JPEG picture': 'صورة JPEG',
  'a GIF picture': 'صورة GIF',
  'a WebP picture': 'صورة WebP',
  'a TIFF picture': 'صورة TIFF',
  'a sound file': 'ملف صوتي',
  'a film': 'ملف فيديو',
  'a program': 'برنامج',
  'a database': 'قاعدة بيانات',
  'a compressed file': 'ملف مضغوط',
  'a 7z archive': 'أرشيف 7z',
  'a RAR archive': 'أرشيف RAR',
  'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.':
    'تعذرت القراءة: ملفات Word غير مدعومة بعد. احفظ الملف نصًا عاديًا (‎.txt‎) ثم أفلته من جديد.',
  'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.':
    'تعذرت القراءة: صفحات الويب غير مدعومة بعد. احفظ الصفحة نصًا عاديًا (‎.txt‎) ثم أفلتها من جديد.',
  'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.':
    'تعذرت القراءة: ملفات Markdown غير مدعومة بعد. لقراءة الملف كما هو، بعلاماته كلها، أعطه اسمًا ينتهي بـ ‎.txt‎.',
  'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.':
    'تعذرت القراءة: ملفات PDF غير مدعومة بعد. انسخ نص الملف إلى ملف ‎.txt‎ وأفلت هذا الأخير.',
  'Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.':
    'تعذرت القراءة: الكتب الإلكترونية غير مدعومة بعد. احفظ الكتاب نصًا عاديًا (‎.txt‎) ثم أفلته من جديد.',
  'Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.':
    'تعذرت القراءة: رسائل البريد غير مدعومة بعد. احفظ الرسالة نصًا عاديًا (‎.txt‎) ثم أفلتها من جديد.',
  '# characters could not be read and are shown as �.': {
    zero: 'قُرئت كل المحارف.',
    one: 'تعذرت قراءة محرف واحد وهو يظهر هكذا: �.',
    two: 'تعذرت قراءة محرفين وهما يظهران هكذا: �.',
    few: 'تعذرت قراءة # محارف وهي تظهر هكذا: �.',
    many: 'تعذرت قراءة # محرفًا وهي تظهر هكذا: �.',
    other: 'تعذرت قراءة # محرف وهي تظهر هكذا: �.',
  },
  '# NUL characters were left out.': {
    zero: 'لم يُستبعد أي محرف NUL.',
    one: 'استُبعد محرف NUL واحد.',
    two: 'استُبعد محرفا NUL.',
    few: 'استُبعدت # محارف NUL.',
    many: 'استُبعد # محرف NUL.',
    other: 'استُبعد # محرف NUL.',
  },
  '# invisible control characters were left out.': {
    zero: 'لم يُستبعد أي محرف تحكم خفي.',
    one: 'استُبعد محرف تحكم خفي واحد.',
    two: 'استُبعد محرفا تحكم خفيان.',
    few: 'استُبعدت # محارف تحكم خفية.',
    many: 'استُبعد # محرف تحكم خفيًا.',
    other: 'استُبعد # محرف تحكم خفي.',
  },
  '# soft hyphens were left out.': {
    zero: 'لم تُستبعد أي واصلة اختيارية.',
    one: 'استُبعدت واصلة اختيارية واحدة.',
    two: 'استُبعدت واصلتان اختياريتان.',
    few: 'استُبعدت # واصلات اختيارية.',
    many: 'استُبعدت # واصلة اختيارية.',
    other: 'استُبعدت # واصلة اختيارية.',
  },
  '# lines were joined with the line before, as one paragraph.': {
    zero: 'لم تُضم أسطر.',
    one: 'ضُم سطر واحد إلى السطر الذي قبله في فقرة واحدة.',
    two: 'ضُم سطران إلى السطر الذي قبلهما في فقرة واحدة.',
    few: 'ضُمت # أسطر إلى ما قبلها في فقرة واحدة.',
    many: 'ضُم # سطرًا إلى ما قبله في فقرة واحدة.',
    other: 'ضُم # سطر إلى ما قبله في فقرة واحدة.',
  },
  '# marks of quotation (>) at the beginnings of lines were left out.': {
    zero: 'لم تُستبعد أي علامة اقتباس (‎>‎).',
    one: 'استُبعدت علامة اقتباس (‎>‎) واحدة من أول أحد الأسطر.',
    two: 'استُبعدت علامتا اقتباس (‎>‎) من أوائل الأسطر.',
    few: 'استُبعدت # علامات اقتباس (‎>‎) من أوائل الأسطر.',
    many: 'استُبعدت # علامة اقتباس (‎>‎) من أوائل الأسطر.',
    other: 'استُبعدت # علامة اقتباس (‎>‎) من أوائل الأسطر.',
  },
  'The file was being changed while it was read. Drop it again when it is finished.':
    'كان الملف يتغير أثناء قراءته. أفلته من جديد حين يكتمل.',
  'Open files': 'فتح ملفات',
  Text: 'نص',
  'All files': 'كل الملفات',
  'Save as PDF': 'حفظ بصيغة PDF',
  Save: 'حفظ',
  Cancel: 'إلغاء',
  'The window stopped working and was loaded again.': 'توقفت النافذة عن العمل وأُعيد تحميلها.',
  'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.':
    'كل ما ظهر عليه «حُفظ» موجود. راجع آخر ما كتبته: قد تلزم كتابته من جديد.',
  Continue: 'متابعة',
  'This link was not opened: it is longer than 2,047 characters.':
    'لم يُفتح هذا الرابط: طوله أكثر من 2,047 محرفًا.',
  'This link was not opened: it is not a valid address.': 'لم يُفتح هذا الرابط: ليس عنوانًا صالحًا.',
  'This link was not opened: only web and mail links are, and this one starts with {0}':
    'لم يُفتح هذا الرابط: لا تُفتح إلا روابط الويب والبريد، وهذا يبدأ بـ {0}',
  'This link was not opened: it hides a user name in front of the host.':
    'لم يُفتح هذا الرابط: إنه يخفي اسم مستخدم قبل المضيف.',
  'This link was not opened: it does not name a host.': 'لم يُفتح هذا الرابط: لا يذكر مضيفًا.',
  'Open {0}?': 'أتريد فتح {0}؟',
  'Open in browser': 'فتح في المتصفح',
  'This link was not opened: it is not a valid mail address.': 'لم يُفتح هذا الرابط: ليس عنوان بريد صالحًا.',
  'This link was not opened: it asks the mail program for more than a message.':
    'لم يُفتح هذا الرابط: إنه يطلب من برنامج البريد أكثر من رسالة.',
  'Write to {0}?': 'أتريد الكتابة إلى {0}؟',
  'Open in mail program': 'فتح في برنامج البريد',
  'It made a mistake of its own, and nothing was changed. Start it again. ({0})':
    'حدث خطأ في Lectern نفسه، ولم يتغير شيء. شغّله من جديد. ({0})',
  'Lectern did not start': 'تعذر تشغيل Lectern',
  'Settings…': 'الإعدادات…',
  'About Lectern': 'حول Lectern',
  Services: 'الخدمات',
  'Hide Lectern': 'إخفاء Lectern',
  'Hide others': 'إخفاء البقية',
  'Show all': 'إظهار الكل',
  'Quit Lectern': 'إنهاء Lectern',
  File: 'ملف',
  'Open…': 'فتح…',
  'Open sample articles': 'فتح المقالات النموذجية',
  'Save as PDF…': 'حفظ بصيغة PDF…',
  'Print…': 'طباعة…',
  'Show file in folder': 'إظهار الملف في مجلده',
  'Close window': 'إغلاق النافذة',
  Edit: 'تحرير',
  Undo: 'تراجع',
  Redo: 'إعادة',
  Cut: 'قص',
  Copy: 'نسخ',
  Paste: 'لصق',
  'Select all': 'تحديد الكل',
  'Find in article': 'البحث في المقالة',
  'Search…': 'بحث…',
  'Note on the whole article': 'ملاحظة على المقالة كلها',
  'Copy all notes as Markdown': 'نسخ كل الملاحظات بصيغة Markdown',
  View: 'عرض',
  Library: 'المكتبة',
  Notes: 'الملاحظات',
  'All notes': 'كل الملاحظات',
  'Go to paragraph…': 'الانتقال إلى فقرة…',
  'Back to where you were': 'العودة إلى الموضع السابق',
  'Read aloud, or pause': 'القراءة بصوت عالٍ أو الإيقاف المؤقت',
  'Line focus': 'التركيز على السطر',
  'Scroll panes together or apart': 'تمرير الألواح معًا أو كلًّا على حدة',
  'Swap panes': 'تبديل الألواح',
  'Close pane': 'إغلاق اللوح',
  'Larger text': 'نص أكبر',
  'Smaller text': 'نص أصغر',
  'Normal text': 'الحجم العادي',
  'Full screen': 'ملء الشاشة',
  Help: 'مساعدة',
  Keys: 'الاختصارات',
  'Where is my data?': 'أين بياناتي؟',
  Window: 'نافذة',
  Article: 'مقالة',
  'The PDF was not saved: the disk is full. Free some space, or save it on another disk.':
    'لم يُحفظ ملف PDF: القرص ممتلئ. وفّر بعض المساحة، أو احفظه على قرص آخر.',
  'The PDF was not saved: this account may not write to {0}. Choose another folder.':
    'لم يُحفظ ملف PDF: لا يُسمح لهذا الحساب بالكتابة في {0}. اختر مجلدًا آخر.',
  'The PDF was not saved: there is no folder {0} any more. Choose another folder.':
    'لم يُحفظ ملف PDF: لم يعد المجلد {0} موجودًا. اختر مجلدًا آخر.',
  'The PDF was not saved: the disk reported an error ({0}). Choose another place.':
    'لم يُحفظ ملف PDF: أبلغ القرص عن خطأ ({0}). اختر مكانًا آخر.',
  'The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.':
    'لم يُنشأ ملف PDF: لم يستطع Chromium طباعة الصفحات. أعد المحاولة، أو اطبع صفحات أقل.',
  'Nothing was printed: the system says “{0}”. Save as PDF and print that.':
    'لم يُطبع شيء: يقول النظام «{0}». احفظ بصيغة PDF واطبع ذلك الملف.',
  'Nothing was printed: there is no printing here. Save as PDF and print that.':
    'لم يُطبع شيء: الطباعة غير متاحة هنا. احفظ بصيغة PDF واطبع ذلك الملف.',
  'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.':
    'تعذر فتح الملف الشخصي: يوجد ملف حيث ينبغي أن يكون المجلد {0}. انقل الملف، أو شغّل Lectern بمجلد ملف شخصي آخر.',
  'The profile could not be opened': 'تعذر فتح الملف الشخصي',
  'There is no database to set aside.': 'لا توجد قاعدة بيانات لتنحيتها.',
  'The damaged database could not be set aside. ({0})': 'تعذرت تنحية قاعدة البيانات التالفة. ({0})',
  'The folder was not shown: {0}. Open {1} by hand.': 'لم يظهر المجلد: {0}. افتح {1} بنفسك.',
  'Lectern stopped': 'توقف Lectern',
  'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.':
    'تتعطل النافذة مرة بعد مرة. كل ما ظهر عليه «حُفظ» موجود في الخزنة. شغّل Lectern من جديد؛ فإن لم يُفد ذلك، فأعد تشغيل الحاسوب.',
  '{0}: the disk is full. Free some space on the disk that holds {1}.':
    '{0}: القرص ممتلئ. وفّر بعض المساحة على القرص الذي يحوي {1}.',
  '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.':
    '{0}: تتعذر الكتابة في {1}. اسمح لهذا الحساب بالكتابة هناك، أو شغّل Lectern بمجلد ملف شخصي آخر.',
  '{0}: the disk reported an error ({1}). Check the disk that holds {2}.':
    '{0}: أبلغ القرص عن خطأ ({1}). تحقق من القرص الذي يحوي {2}.',
  'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.':
    'كان ملف السجل {0} مفقودًا من الخزنة. قد يكون ما فيه قد ضاع؛ استعده من نسخة احتياطية إن وُجدت.',
  'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.':
    {
      zero: 'ملف السجل {0} كان تالفًا: لم يُتجاوز منه شيء. قُرئت كل القيود الأخرى.',
      one: 'ملف السجل {0} كان تالفًا: تعذرت قراءة بايت واحد منه وجرى تجاوزه. قُرئت كل القيود الأخرى.',
      two: 'ملف السجل {0} كان تالفًا: تعذرت قراءة بايتين منه وجرى تجاوزهما. قُرئت كل القيود الأخرى.',
      few: 'ملف السجل {0} كان تالفًا: تعذرت قراءة # بايتات منه وجرى تجاوزها. قُرئت كل القيود الأخرى.',
      many: 'ملف السجل {0} كان تالفًا: تعذرت قراءة # بايتًا منه وجرى تجاوزها. قُرئت كل القيود الأخرى.',
      other: 'ملف السجل {0} كان تالفًا: تعذرت قراءة # بايت منه وجرى تجاوزها. قُرئت كل القيود الأخرى.',
    },
  'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.':
    {
      zero: 'نهاية السجل سليمة؛ يُحفظ المقطوع في {0}.',
      one: 'البايت الأخير من السجل لم يكن قيدًا كاملًا، كما بعد انقطاع الكهرباء. قُطع وحُفظ في {0}. قُرئت كل القيود التي قبله.',
      two: 'البايتان الأخيران من السجل لم يكونا قيدًا كاملًا، كما بعد انقطاع الكهرباء. قُطعا وحُفظا في {0}. قُرئت كل القيود التي قبلهما.',
      few: 'آخر # بايتات من السجل لم تكن قيدًا كاملًا، كما بعد انقطاع الكهرباء. قُطعت وحُفظت في {0}. قُرئت كل القيود التي قبلها.',
      many: 'آخر # بايتًا من السجل لم تكن قيدًا كاملًا، كما بعد انقطاع الكهرباء. قُطعت وحُفظت في {0}. قُرئت كل القيود التي قبلها.',
      other:
        'آخر # بايت من السجل لم تكن قيدًا كاملًا، كما بعد انقطاع الكهرباء. قُطعت وحُفظت في {0}. قُرئت كل القيود التي قبلها.',
    },
  'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.':
    'نهاية ملف السجل {0} لم تكن قيدًا كاملًا وتعذر إصلاحها: القرص ممتلئ. قُرئت كل القيود التي قبلها. وفّر بعض المساحة.',
  'The change was not saved': 'لم يُحفظ التغيير',
  'The change was not saved: Lectern is closing.': 'لم يُحفظ التغيير: يجري إغلاق Lectern.',
  'The change was not saved: it is too long. Divide it into shorter ones.':
    'لم يُحفظ التغيير: إنه طويل جدًا. قسّمه إلى تغييرات أقصر.',
  'The journal was damaged while Lectern ran. Start Lectern again to repair it.':
    'تلف السجل أثناء عمل Lectern. شغّل Lectern من جديد لإصلاحه.',
  'The journal could not be read': 'تعذرت قراءة السجل',
  'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.':
    'حُفظت الملاحظات في {0} بإصدار أحدث من Lectern، ولا يستطيع هذا الإصدار قراءتها. لم يتغير شيء. ثبّت الإصدار الأحدث.',
  'The vault’s manifest was missing. It was written again from its copy. All records were kept.':
    'كان فهرس الخزنة مفقودًا. أُعيدت كتابته من نسخته. بقيت كل القيود.',
  'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'كان فهرس الخزنة مفقودًا. وكانت نسخته مفقودة أيضًا، فأُعيدت كتابته بهوية جديدة. بقيت كل القيود.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.':
    'كان فهرس الخزنة تالفًا ونُحّي باسم manifest.json.damaged. أُعيدت كتابته من نسخته. بقيت كل القيود.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'كان فهرس الخزنة تالفًا ونُحّي باسم manifest.json.damaged. وكانت نسخته مفقودة أيضًا، فأُعيدت كتابته بهوية جديدة. بقيت كل القيود.',
  'The vault could not be opened': 'تعذر فتح الخزنة',
};
