import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {
  'Lectern made a mistake of its own. Everything that said “Saved” is there; try again.':
    'El propio Lectern cometió un error. Todo lo que decía «Guardado» está ahí; inténtelo de nuevo.',
  'Lectern ended while a note was being typed. What came after its last “Saved” may be missing.':
    'Lectern se cerró mientras se escribía una nota. Puede faltar lo que escribió después del último «Guardado».',
  'The file was not shown: the vault does not know where it was.':
    'No se mostró el archivo: la bóveda no sabe dónde estaba.',
  'The file was moved or deleted. It was at {0}': 'El archivo se movió o se eliminó. Estaba en {0}',
  'unknown error': 'error desconocido',
  'Could not be read: the file is empty. Check where it was saved, and drop it again.':
    'No se pudo leer: el archivo está vacío. Compruebe dónde se guardó y suéltelo de nuevo.',
  'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.':
    'No se pudo leer: el archivo solo contiene espacios y fines de línea. Compruebe dónde se guardó y suéltelo de nuevo.',
  'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.':
    'No se añadió nada: la carpeta no contiene archivos de texto (.txt). Suelte los propios archivos u otra carpeta.',
  'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.':
    'No se pudo leer: el archivo ya no está ahí. Quizá se movió, cambió de nombre o se eliminó; suéltelo desde su nuevo lugar.',
  'Could not be read: this link leads back to itself. Drop the file it should lead to.':
    'No se pudo leer: este enlace apunta a sí mismo. Suelte el archivo al que debería llevar.',
  'Could not be read: this account may not open it. Change its permissions and drop it again.':
    'No se pudo leer: esta cuenta no puede abrirlo. Cambie sus permisos y suéltelo de nuevo.',
  'Could not be read: another program keeps it locked. Close it there and drop it again.':
    'No se pudo leer: otro programa lo mantiene bloqueado. Ciérrelo allí y suéltelo de nuevo.',
  'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.':
    'No se pudo leer: es un dispositivo o una tubería, no un archivo. Guarde su contenido como archivo de texto y suelte ese archivo.',
  'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.':
    'No se pudo leer: es una carpeta, no un archivo. Suelte la carpeta para añadir los archivos de texto que contiene.',
  'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.':
    'No se pudo leer: el archivo supera los {0} MB, lo máximo que se puede leer. Divídalo y suelte las partes.',
  'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.':
    'No se pudo leer: sus caracteres están en una codificación que todavía no se admite. Se leen UTF-8 y UTF-16 con marca de orden de bytes (BOM). Guárdelo como UTF-8 en un editor de texto y suéltelo de nuevo.',
  'Not added: the disk that holds the library is full. Free some space and drop the file again.':
    'No se añadió: el disco de la biblioteca está lleno. Libere espacio y suelte el archivo de nuevo.',
  'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.':
    'No se añadió: su copia no se pudo escribir en la carpeta de la biblioteca ({0}). Compruebe esa carpeta y suelte el archivo de nuevo.',
  'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.':
    'No se pudo leer: la lectura duró más de {0} segundos. Copie el archivo al disco de este equipo o divídalo, y suéltelo de nuevo.',
  'Could not be searched: the disk gave no answer. Check its connection and drop it again.':
    'No se pudo buscar: el disco no respondió. Compruebe su conexión y suéltelo de nuevo.',
  'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.':
    'No se pudo leer: la lectura falló de un modo imprevisto. Los demás archivos no se vieron afectados.',
  'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.':
    'No se pudo leer: el sistema notificó un error ({0}). Copie el archivo a otro lugar y suéltelo de nuevo.',
  'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.':
    'No se pudo leer: es {0}, no texto, diga lo que diga su nombre. Guarde su texto como archivo .txt y suelte ese archivo.',
  'data of a program': 'un archivo de datos de un programa',
  'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.':
    'No se pudo leer: los archivos {0} no se admiten. Si contiene texto sin formato, dele un nombre que termine en .txt y suéltelo de nuevo.',
  'a PDF': 'un PDF',
  'a ZIP archive or an office document': 'un archivo ZIP o un documento ofimático',
  'an empty ZIP archive': 'un archivo ZIP vacío',
  'a Word document': 'un documento de Word',
  'a Rich Text document': 'un documento RTF',
  'a PNG picture': 'una imagen PNG',
  'a JPEG picture': 'una imagen JPEG',
  'a GIF picture': 'una imagen GIF',
  'a WebP picture': 'una imagen WebP',
  'a TIFF picture': 'una imagen TIFF',
  'a sound file': 'un archivo de audio',
  'a film': 'un vídeo',
  'a program': 'un programa',
  'a database': 'una base de datos',
  'a compressed file': 'un archivo comprimido',
  'a 7z archive': 'un archivo 7z',
  'a RAR archive': 'un archivo RAR',
  'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.':
    'No se pudo leer: los archivos de Word todavía no se admiten. Guarde el archivo como texto sin formato (.txt) y suéltelo de nuevo.',
  'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.':
    'No se pudo leer: las páginas web todavía no se admiten. Guarde la página como texto sin formato (.txt) y suéltela de nuevo.',
  'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.':
    'No se pudo leer: los archivos Markdown todavía no se admiten. Para leer el archivo tal como está, con sus marcas, dele un nombre que termine en .txt.',
  'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.':
    'No se pudo leer: los archivos PDF todavía no se admiten. Copie su texto en un archivo .txt y suelte ese archivo.',
  'Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.':
    'No se pudo leer: los libros electrónicos todavía no se admiten. Guarde el libro como texto sin formato (.txt) y suéltelo de nuevo.',
  'Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.':
    'No se pudo leer: los correos todavía no se admiten. Guarde el correo como texto sin formato (.txt) y suéltelo de nuevo.',
  '# characters could not be read and are shown as �.': {
    one: '# carácter no se pudo leer y se muestra como �.',
    other: '# caracteres no se pudieron leer y se muestran como �.',
  },
  '# NUL characters were left out.': {
    one: 'Se omitió # carácter NUL.',
    other: 'Se omitieron # caracteres NUL.',
  },
  '# invisible control characters were left out.': {
    one: 'Se omitió # carácter de control invisible.',
    other: 'Se omitieron # caracteres de control invisibles.',
  },
  '# soft hyphens were left out.': {
    one: 'Se omitió # guion opcional.',
    other: 'Se omitieron # guiones opcionales.',
  },
  '# lines were joined with the line before, as one paragraph.': {
    one: 'Se unió # línea con la anterior, en un solo párrafo.',
    other: 'Se unieron # líneas con la anterior, en un solo párrafo.',
  },
  '# marks of quotation (>) at the beginnings of lines were left out.': {
    one: 'Se omitió # signo de cita (>) al principio de una línea.',
    other: 'Se omitieron # signos de cita (>) al principio de las líneas.',
  },
  'The file was being changed while it was read. Drop it again when it is finished.':
    'El archivo se estaba modificando mientras se leía. Suéltelo de nuevo cuando esté terminado.',
  'Open files': 'Abrir archivos',
  Text: 'Texto',
  'All files': 'Todos los archivos',
  'Save as PDF': 'Guardar como PDF',
  Save: 'Guardar',
  Cancel: 'Cancelar',
  'The window stopped working and was loaded again.': 'La ventana dejó de funcionar y se cargó de nuevo.',
  'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.':
    'Todo lo que decía «Guardado» está ahí. Revise lo último que escribió: quizá haya que escribirlo de nuevo.',
  Continue: 'Continuar',
  'This link was not opened: it is longer than 2,047 characters.':
    'Este enlace no se abrió: tiene más de 2047 caracteres.',
  'This link was not opened: it is not a valid address.':
    'Este enlace no se abrió: no es una dirección válida.',
  'This link was not opened: only web and mail links are, and this one starts with {0}':
    'Este enlace no se abrió: solo se abren enlaces web y de correo, y este empieza por {0}',
  'This link was not opened: it hides a user name in front of the host.':
    'Este enlace no se abrió: oculta un nombre de usuario delante del servidor.',
  'This link was not opened: it does not name a host.': 'Este enlace no se abrió: no nombra ningún servidor.',
  'Open {0}?': '¿Abrir {0}?',
  'Open in browser': 'Abrir en el navegador',
  'This link was not opened: it is not a valid mail address.':
    'Este enlace no se abrió: no es una dirección de correo válida.',
  'This link was not opened: it asks the mail program for more than a message.':
    'Este enlace no se abrió: pide al programa de correo más que un mensaje.',
  'Write to {0}?': '¿Escribir a {0}?',
  'Open in mail program': 'Abrir en el programa de correo',
  'It made a mistake of its own, and nothing was changed. Start it again. ({0})':
    'El propio Lectern cometió un error y no se modificó nada. Inícielo de nuevo. ({0})',
  'Lectern did not start': 'Lectern no se inició',
  'Settings…': 'Ajustes…',
  'About Lectern': 'Acerca de Lectern',
  Services: 'Servicios',
  'Hide Lectern': 'Ocultar Lectern',
  'Hide others': 'Ocultar otros',
  'Show all': 'Mostrar todo',
  'Quit Lectern': 'Salir de Lectern',
  File: 'Archivo',
  'Open…': 'Abrir…',
  'Open sample articles': 'Abrir los artículos de ejemplo',
  'Save as PDF…': 'Guardar como PDF…',
  'Print…': 'Imprimir…',
  'Show file in folder': 'Mostrar el archivo en su carpeta',
  'Close window': 'Cerrar la ventana',
  Edit: 'Editar',
  Undo: 'Deshacer',
  Redo: 'Rehacer',
  Cut: 'Cortar',
  Copy: 'Copiar',
  Paste: 'Pegar',
  'Select all': 'Seleccionar todo',
  'Find in article': 'Buscar en el artículo',
  'Search…': 'Buscar…',
  'Note on the whole article': 'Nota sobre todo el artículo',
  'Copy all notes as Markdown': 'Copiar todas las notas como Markdown',
  View: 'Ver',
  Library: 'Biblioteca',
  Notes: 'Notas',
  'All notes': 'Todas las notas',
  'Go to paragraph…': 'Ir al párrafo…',
  'Back to where you were': 'Volver a donde estaba',
  'Read aloud, or pause': 'Leer en voz alta o pausar',
  'Line focus': 'Enfoque de línea',
  'Scroll panes together or apart': 'Desplazar los paneles juntos o por separado',
  'Swap panes': 'Intercambiar los paneles',
  'Close pane': 'Cerrar el panel',
  'Larger text': 'Texto más grande',
  'Smaller text': 'Texto más pequeño',
  'Normal text': 'Tamaño normal',
  'Full screen': 'Pantalla completa',
  Help: 'Ayuda',
  Keys: 'Atajos de teclado',
  'Where is my data?': '¿Dónde están mis datos?',
  Window: 'Ventana',
  Article: 'Artículo',
  'The PDF was not saved: the disk is full. Free some space, or save it on another disk.':
    'El PDF no se guardó: el disco está lleno. Libere espacio o guárdelo en otro disco.',
  'The PDF was not saved: this account may not write to {0}. Choose another folder.':
    'El PDF no se guardó: esta cuenta no puede escribir en {0}. Elija otra carpeta.',
  'The PDF was not saved: there is no folder {0} any more. Choose another folder.':
    'El PDF no se guardó: la carpeta {0} ya no existe. Elija otra carpeta.',
  'The PDF was not saved: the disk reported an error ({0}). Choose another place.':
    'El PDF no se guardó: el disco notificó un error ({0}). Elija otro lugar.',
  'The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.':
    'El PDF no se creó: Chromium no pudo imprimir las páginas. Inténtelo de nuevo o imprima menos.',
  'Nothing was printed: the system says “{0}”. Save as PDF and print that.':
    'No se imprimió nada: el sistema dice «{0}». Guarde como PDF e imprima ese archivo.',
  'Nothing was printed: there is no printing here. Save as PDF and print that.':
    'No se imprimió nada: aquí no se puede imprimir. Guarde como PDF e imprima ese archivo.',
  'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.':
    'No se pudo abrir el perfil: hay un archivo donde debería estar la carpeta {0}. Mueva el archivo o inicie Lectern con otra carpeta de perfil.',
  'The profile could not be opened': 'No se pudo abrir el perfil',
  'There is no database to set aside.': 'No hay ninguna base de datos que apartar.',
  'The damaged database could not be set aside. ({0})': 'No se pudo apartar la base de datos dañada. ({0})',
  'The folder was not shown: {0}. Open {1} by hand.': 'No se mostró la carpeta: {0}. Abra {1} manualmente.',
  'Lectern stopped': 'Lectern se detuvo',
  'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.':
    'La ventana falla una y otra vez. Todo lo que decía «Guardado» está en la bóveda. Inicie Lectern de nuevo; si no basta, reinicie el equipo.',
  '{0}: the disk is full. Free some space on the disk that holds {1}.':
    '{0}: el disco está lleno. Libere espacio en el disco que contiene {1}.',
  '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.':
    '{0}: no se puede escribir en {1}. Permita que esta cuenta escriba ahí o inicie Lectern con otra carpeta de perfil.',
  '{0}: the disk reported an error ({1}). Check the disk that holds {2}.':
    '{0}: el disco notificó un error ({1}). Compruebe el disco que contiene {2}.',
  'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.':
    'Faltaba en la bóveda el archivo de registro {0}. Lo que contenía puede haberse perdido; recupérelo de una copia de seguridad si la hay.',
  'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.':
    {
      one: 'El archivo de registro {0} estaba dañado: # byte no se pudo leer y se pasó por alto. Todas las demás entradas se leyeron.',
      other:
        'El archivo de registro {0} estaba dañado: # bytes no se pudieron leer y se pasaron por alto. Todas las demás entradas se leyeron.',
    },
  'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.':
    {
      one: 'El último byte del registro no era una entrada completa, como tras un corte de corriente. Se cortó y se conservó en {0}. Todas las entradas anteriores se leyeron.',
      other:
        'Los últimos # bytes del registro no eran una entrada completa, como tras un corte de corriente. Se cortaron y se conservaron en {0}. Todas las entradas anteriores se leyeron.',
    },
  'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.':
    'El final del archivo de registro {0} no era una entrada completa y no se pudo reparar: el disco está lleno. Todas las entradas anteriores se leyeron. Libere espacio.',
  'The change was not saved': 'El cambio no se guardó',
  'The change was not saved: Lectern is closing.': 'El cambio no se guardó: Lectern se está cerrando.',
  'The change was not saved: it is too long. Divide it into shorter ones.':
    'El cambio no se guardó: es demasiado largo. Divídalo en otros más cortos.',
  'The journal was damaged while Lectern ran. Start Lectern again to repair it.':
    'El registro se dañó mientras Lectern funcionaba. Inicie Lectern de nuevo para repararlo.',
  'The journal could not be read': 'No se pudo leer el registro',
  'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.':
    'Las notas de {0} las guardó una versión más reciente de Lectern, que esta no puede leer. No se modificó nada. Instale la versión más reciente.',
  'The vault’s manifest was missing. It was written again from its copy. All records were kept.':
    'Faltaba el manifiesto de la bóveda. Se volvió a escribir a partir de su copia. Se conservaron todas las entradas.',
  'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'Faltaba el manifiesto de la bóveda. También se había perdido su copia, así que se volvió a escribir con una identidad nueva. Se conservaron todas las entradas.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.':
    'El manifiesto de la bóveda estaba dañado y se apartó como manifest.json.damaged. Se volvió a escribir a partir de su copia. Se conservaron todas las entradas.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'El manifiesto de la bóveda estaba dañado y se apartó como manifest.json.damaged. También se había perdido su copia, así que se volvió a escribir con una identidad nueva. Se conservaron todas las entradas.',
  'The vault could not be opened': 'No se pudo abrir la bóveda',
};
