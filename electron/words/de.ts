import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {
  'Lectern made a mistake of its own. Everything that said “Saved” is there; try again.':
    'Lectern hat selbst einen Fehler gemacht. Alles, wobei „Gespeichert“ stand, ist da; versuchen Sie es noch einmal.',
  'Lectern ended while a note was being typed. What came after its last “Saved” may be missing.':
    'Lectern wurde beendet, während eine Notiz geschrieben wurde. Was nach dem letzten „Gespeichert“ kam, fehlt möglicherweise.',
  'The file was not shown: the vault does not know where it was.':
    'Die Datei wurde nicht angezeigt: Der Tresor weiß nicht, wo sie lag.',
  'The file was moved or deleted. It was at {0}':
    'Die Datei wurde verschoben oder gelöscht. Sie lag hier: {0}',
  'unknown error': 'unbekannter Fehler',
  'Could not be read: the file is empty. Check where it was saved, and drop it again.':
    'Nicht lesbar: Die Datei ist leer. Prüfen Sie, wo sie gespeichert wurde, und legen Sie sie noch einmal ab.',
  'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.':
    'Nicht lesbar: Die Datei enthält nur Leerzeichen und Zeilenenden. Prüfen Sie, wo sie gespeichert wurde, und legen Sie sie noch einmal ab.',
  'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.':
    'Nichts hinzugefügt: Der Ordner enthält keine Textdateien (.txt). Legen Sie die Dateien selbst ab oder einen anderen Ordner.',
  'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.':
    'Nicht lesbar: Die Datei ist nicht mehr da. Vielleicht wurde sie verschoben, umbenannt oder gelöscht; legen Sie sie von ihrem neuen Ort ab.',
  'Could not be read: this link leads back to itself. Drop the file it should lead to.':
    'Nicht lesbar: Diese Verknüpfung führt zu sich selbst zurück. Legen Sie die Datei ab, zu der sie führen soll.',
  'Could not be read: this account may not open it. Change its permissions and drop it again.':
    'Nicht lesbar: Dieses Benutzerkonto darf die Datei nicht öffnen. Ändern Sie ihre Zugriffsrechte, und legen Sie sie noch einmal ab.',
  'Could not be read: another program keeps it locked. Close it there and drop it again.':
    'Nicht lesbar: Ein anderes Programm hält die Datei gesperrt. Schließen Sie sie dort, und legen Sie sie noch einmal ab.',
  'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.':
    'Nicht lesbar: Das ist ein Gerät oder eine Pipe, keine Datei. Speichern Sie den Inhalt als Textdatei, und legen Sie diese ab.',
  'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.':
    'Nicht lesbar: Das ist ein Ordner, keine Datei. Legen Sie den Ordner ab, um die Textdateien darin hinzuzufügen.',
  'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.':
    'Nicht lesbar: Die Datei ist größer als {0} MB, mehr wird nicht gelesen. Teilen Sie sie, und legen Sie die Teile ab.',
  'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.':
    'Nicht lesbar: Die Zeichen sind in einer Kodierung, die noch nicht unterstützt wird. Gelesen werden UTF-8 und UTF-16 mit Bytereihenfolge-Marke (BOM). Speichern Sie die Datei in einem Texteditor als UTF-8, und legen Sie sie noch einmal ab.',
  'Not added: the disk that holds the library is full. Free some space and drop the file again.':
    'Nicht hinzugefügt: Der Datenträger der Bibliothek ist voll. Schaffen Sie Platz, und legen Sie die Datei noch einmal ab.',
  'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.':
    'Nicht hinzugefügt: Die Kopie konnte nicht in den Ordner der Bibliothek geschrieben werden ({0}). Prüfen Sie den Ordner, und legen Sie die Datei noch einmal ab.',
  'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.':
    'Nicht lesbar: Das Lesen dauerte länger als {0} Sekunden. Kopieren Sie die Datei auf diesen Computer, oder teilen Sie sie, und legen Sie sie noch einmal ab.',
  'Could not be searched: the disk gave no answer. Check its connection and drop it again.':
    'Nicht durchsuchbar: Der Datenträger antwortet nicht. Prüfen Sie die Verbindung, und legen Sie den Ordner noch einmal ab.',
  'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.':
    'Nicht lesbar: Das Lesen ist auf unvorhergesehene Weise fehlgeschlagen. Die anderen Dateien sind nicht betroffen.',
  'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.':
    'Nicht lesbar: Das System meldet einen Fehler ({0}). Kopieren Sie die Datei an einen anderen Ort, und legen Sie sie noch einmal ab.',
  'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.':
    'Nicht lesbar: Das ist {0}, kein Text, was auch immer der Name sagt. Speichern Sie den Text als .txt-Datei, und legen Sie diese ab.',
  'data of a program': 'eine Datei mit Programmdaten',
  'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.':
    'Nicht lesbar: {0}-Dateien werden nicht unterstützt. Enthält die Datei reinen Text, geben Sie ihr einen Namen, der auf .txt endet, und legen Sie sie noch einmal ab.',
  'a PDF': 'ein PDF',
  'a ZIP archive or an office document': 'ein ZIP-Archiv oder Office-Dokument',
  'an empty ZIP archive': 'ein leeres ZIP-Archiv',
  'a Word document': 'ein Word-Dokument',
  'a Rich Text document': 'ein RTF-Dokument',
  'a PNG picture': 'ein PNG-Bild',
  'a JPEG picture': 'ein JPEG-Bild',
  'a GIF picture': 'ein GIF-Bild',
  'a WebP picture': 'ein WebP-Bild',
  'a TIFF picture': 'ein TIFF-Bild',
  'a sound file': 'eine Audiodatei',
  'a film': 'ein Video',
  'a program': 'ein Programm',
  'a database': 'eine Datenbank',
  'a compressed file': 'eine komprimierte Datei',
  'a 7z archive': 'ein 7z-Archiv',
  'a RAR archive': 'ein RAR-Archiv',
  'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Nicht lesbar: Word-Dateien werden noch nicht unterstützt. Speichern Sie die Datei als reinen Text (.txt), und legen Sie sie noch einmal ab.',
  'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Nicht lesbar: Webseiten werden noch nicht unterstützt. Speichern Sie die Seite als reinen Text (.txt), und legen Sie sie noch einmal ab.',
  'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.':
    'Nicht lesbar: Markdown-Dateien werden noch nicht unterstützt. Um die Datei so zu lesen, wie sie ist, mit allen Auszeichnungen, geben Sie ihr einen Namen, der auf .txt endet.',
  'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.':
    'Nicht lesbar: PDF-Dateien werden noch nicht unterstützt. Kopieren Sie den Text in eine .txt-Datei, und legen Sie diese ab.',
  'Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Nicht lesbar: E-Books werden noch nicht unterstützt. Speichern Sie das Buch als reinen Text (.txt), und legen Sie es noch einmal ab.',
  'Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Nicht lesbar: E-Mails werden noch nicht unterstützt. Speichern Sie die E-Mail als reinen Text (.txt), und legen Sie sie noch einmal ab.',
  '# characters could not be read and are shown as �.': {
    one: '# Zeichen war nicht lesbar und wird als � angezeigt.',
    other: '# Zeichen waren nicht lesbar und werden als � angezeigt.',
  },
  '# NUL characters were left out.': {
    one: '# NUL-Zeichen wurde weggelassen.',
    other: '# NUL-Zeichen wurden weggelassen.',
  },
  '# invisible control characters were left out.': {
    one: '# unsichtbares Steuerzeichen wurde weggelassen.',
    other: '# unsichtbare Steuerzeichen wurden weggelassen.',
  },
  '# soft hyphens were left out.': {
    one: '# weiches Trennzeichen wurde weggelassen.',
    other: '# weiche Trennzeichen wurden weggelassen.',
  },
  '# lines were joined with the line before, as one paragraph.': {
    one: '# Zeile wurde mit der Zeile davor zu einem Absatz verbunden.',
    other: '# Zeilen wurden mit der Zeile davor zu einem Absatz verbunden.',
  },
  '# marks of quotation (>) at the beginnings of lines were left out.': {
    one: '# Zitatzeichen (>) am Zeilenanfang wurde weggelassen.',
    other: '# Zitatzeichen (>) an Zeilenanfängen wurden weggelassen.',
  },
  'The file was being changed while it was read. Drop it again when it is finished.':
    'Die Datei wurde geändert, während sie gelesen wurde. Legen Sie sie noch einmal ab, wenn sie fertig ist.',
  'Open files': 'Dateien öffnen',
  Text: 'Text',
  'All files': 'Alle Dateien',
  'Save as PDF': 'Als PDF speichern',
  Save: 'Speichern',
  Cancel: 'Abbrechen',
  'The window stopped working and was loaded again.':
    'Das Fenster reagierte nicht mehr und wurde neu geladen.',
  'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.':
    'Alles, wobei „Gespeichert“ stand, ist da. Prüfen Sie, was Sie zuletzt geschrieben haben: Vielleicht müssen Sie es noch einmal schreiben.',
  Continue: 'Weiter',
  'This link was not opened: it is longer than 2,047 characters.':
    'Dieser Link wurde nicht geöffnet: Er ist länger als 2.047 Zeichen.',
  'This link was not opened: it is not a valid address.':
    'Dieser Link wurde nicht geöffnet: Er ist keine gültige Adresse.',
  'This link was not opened: only web and mail links are, and this one starts with {0}':
    'Dieser Link wurde nicht geöffnet: Nur Web- und E-Mail-Links werden geöffnet, und dieser beginnt mit {0}',
  'This link was not opened: it hides a user name in front of the host.':
    'Dieser Link wurde nicht geöffnet: Er versteckt einen Benutzernamen vor dem Host.',
  'This link was not opened: it does not name a host.':
    'Dieser Link wurde nicht geöffnet: Er nennt keinen Host.',
  'Open {0}?': '{0} öffnen?',
  'Open in browser': 'Im Browser öffnen',
  'This link was not opened: it is not a valid mail address.':
    'Dieser Link wurde nicht geöffnet: Er ist keine gültige E-Mail-Adresse.',
  'This link was not opened: it asks the mail program for more than a message.':
    'Dieser Link wurde nicht geöffnet: Er verlangt vom E-Mail-Programm mehr als eine Nachricht.',
  'Write to {0}?': 'An {0} schreiben?',
  'Open in mail program': 'Im E-Mail-Programm öffnen',
  'It made a mistake of its own, and nothing was changed. Start it again. ({0})':
    'Lectern hat selbst einen Fehler gemacht, es wurde nichts geändert. Starten Sie es noch einmal. ({0})',
  'Lectern did not start': 'Lectern konnte nicht gestartet werden',
  'Settings…': 'Einstellungen …',
  'About Lectern': 'Über Lectern',
  Services: 'Dienste',
  'Hide Lectern': 'Lectern ausblenden',
  'Hide others': 'Andere ausblenden',
  'Show all': 'Alle einblenden',
  'Quit Lectern': 'Lectern beenden',
  File: 'Datei',
  'Open…': 'Öffnen …',
  'Open sample articles': 'Beispielartikel öffnen',
  'Save as PDF…': 'Als PDF speichern …',
  'Print…': 'Drucken …',
  'Show file in folder': 'Datei im Ordner anzeigen',
  'Close window': 'Fenster schließen',
  Edit: 'Bearbeiten',
  Undo: 'Rückgängig',
  Redo: 'Wiederholen',
  Cut: 'Ausschneiden',
  Copy: 'Kopieren',
  Paste: 'Einfügen',
  'Select all': 'Alles auswählen',
  'Find in article': 'Im Artikel suchen',
  'Search…': 'Suchen …',
  'Note on the whole article': 'Notiz zum ganzen Artikel',
  'Copy all notes as Markdown': 'Alle Notizen als Markdown kopieren',
  View: 'Ansicht',
  Library: 'Bibliothek',
  Notes: 'Notizen',
  'All notes': 'Alle Notizen',
  'Go to paragraph…': 'Gehe zu Absatz …',
  'Back to where you were': 'Zurück zur vorigen Position',
  'Read aloud, or pause': 'Vorlesen oder anhalten',
  'Line focus': 'Zeilenfokus',
  'Scroll panes together or apart': 'Spalten gemeinsam oder einzeln scrollen',
  'Swap panes': 'Spalten tauschen',
  'Close pane': 'Spalte schließen',
  'Larger text': 'Größere Schrift',
  'Smaller text': 'Kleinere Schrift',
  'Normal text': 'Normale Schrift',
  'Full screen': 'Vollbild',
  Help: 'Hilfe',
  Keys: 'Tastenkürzel',
  'Where is my data?': 'Wo liegen meine Daten?',
  Window: 'Fenster',
  Article: 'Artikel',
  'The PDF was not saved: the disk is full. Free some space, or save it on another disk.':
    'Das PDF wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz, oder speichern Sie es auf einem anderen Datenträger.',
  'The PDF was not saved: this account may not write to {0}. Choose another folder.':
    'Das PDF wurde nicht gespeichert: Dieses Benutzerkonto darf nicht in {0} schreiben. Wählen Sie einen anderen Ordner.',
  'The PDF was not saved: there is no folder {0} any more. Choose another folder.':
    'Das PDF wurde nicht gespeichert: Den Ordner {0} gibt es nicht mehr. Wählen Sie einen anderen Ordner.',
  'The PDF was not saved: the disk reported an error ({0}). Choose another place.':
    'Das PDF wurde nicht gespeichert: Der Datenträger meldet einen Fehler ({0}). Wählen Sie einen anderen Ort.',
  'The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.':
    'Das PDF wurde nicht erstellt: Chromium konnte die Seiten nicht drucken. Versuchen Sie es noch einmal, oder drucken Sie weniger Seiten.',
  'Nothing was printed: the system says “{0}”. Save as PDF and print that.':
    'Nichts gedruckt: Das System meldet „{0}“. Speichern Sie als PDF, und drucken Sie dieses.',
  'Nothing was printed: there is no printing here. Save as PDF and print that.':
    'Nichts gedruckt: Hier kann nicht gedruckt werden. Speichern Sie als PDF, und drucken Sie dieses.',
  'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.':
    'Das Profil konnte nicht geöffnet werden: Wo der Ordner {0} sein sollte, liegt eine Datei. Verschieben Sie die Datei, oder starten Sie Lectern mit einem anderen Profilordner.',
  'The profile could not be opened': 'Das Profil konnte nicht geöffnet werden',
  'There is no database to set aside.': 'Es gibt keine Datenbank, die beiseitegelegt werden könnte.',
  'The damaged database could not be set aside. ({0})':
    'Die beschädigte Datenbank konnte nicht beiseitegelegt werden. ({0})',
  'The folder was not shown: {0}. Open {1} by hand.':
    'Der Ordner wurde nicht angezeigt: {0}. Öffnen Sie {1} von Hand.',
  'Lectern stopped': 'Lectern wurde beendet',
  'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.':
    'Das Fenster stürzt immer wieder ab. Alles, wobei „Gespeichert“ stand, ist im Tresor. Starten Sie Lectern noch einmal; hilft das nicht, starten Sie den Computer neu.',
  '{0}: the disk is full. Free some space on the disk that holds {1}.':
    '{0}: Der Datenträger ist voll. Schaffen Sie Platz auf dem Datenträger von {1}.',
  '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.':
    '{0}: In {1} kann nicht geschrieben werden. Erlauben Sie diesem Benutzerkonto, dort zu schreiben, oder starten Sie Lectern mit einem anderen Profilordner.',
  '{0}: the disk reported an error ({1}). Check the disk that holds {2}.':
    '{0}: Der Datenträger meldet einen Fehler ({1}). Prüfen Sie den Datenträger von {2}.',
  'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.':
    'Die Journaldatei {0} fehlte im Tresor. Was sie enthielt, ist womöglich verloren; gibt es eine Sicherung, stellen Sie sie daraus wieder her.',
  'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.':
    {
      one: 'Die Journaldatei {0} war beschädigt: # Byte war nicht lesbar und wurde übergangen. Alle anderen Einträge wurden gelesen.',
      other:
        'Die Journaldatei {0} war beschädigt: # Bytes waren nicht lesbar und wurden übergangen. Alle anderen Einträge wurden gelesen.',
    },
  'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.':
    {
      one: 'Das letzte Byte des Journals war kein vollständiger Eintrag, wie nach einem Stromausfall. Es wurde abgeschnitten und in {0} aufbewahrt. Alle Einträge davor wurden gelesen.',
      other:
        'Die letzten # Bytes des Journals waren kein vollständiger Eintrag, wie nach einem Stromausfall. Sie wurden abgeschnitten und in {0} aufbewahrt. Alle Einträge davor wurden gelesen.',
    },
  'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.':
    'Das Ende der Journaldatei {0} war kein vollständiger Eintrag und konnte nicht repariert werden: Der Datenträger ist voll. Alle Einträge davor wurden gelesen. Schaffen Sie Platz.',
  'The change was not saved': 'Die Änderung wurde nicht gespeichert',
  'The change was not saved: Lectern is closing.':
    'Die Änderung wurde nicht gespeichert: Lectern wird gerade beendet.',
  'The change was not saved: it is too long. Divide it into shorter ones.':
    'Die Änderung wurde nicht gespeichert: Sie ist zu lang. Teilen Sie sie in kürzere auf.',
  'The journal was damaged while Lectern ran. Start Lectern again to repair it.':
    'Das Journal wurde beschädigt, während Lectern lief. Starten Sie Lectern neu, um es zu reparieren.',
  'The journal could not be read': 'Das Journal konnte nicht gelesen werden',
  'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.':
    'Die Notizen in {0} wurden von einer neueren Version von Lectern gespeichert, die diese hier nicht lesen kann. Es wurde nichts geändert. Installieren Sie die neuere Version.',
  'The vault’s manifest was missing. It was written again from its copy. All records were kept.':
    'Das Manifest des Tresors fehlte. Es wurde aus seiner Kopie neu geschrieben. Alle Einträge sind erhalten.',
  'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'Das Manifest des Tresors fehlte. Auch seine Kopie war verloren, daher wurde es unter einer neuen Kennung geschrieben. Alle Einträge sind erhalten.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.':
    'Das Manifest des Tresors war beschädigt und wurde als manifest.json.damaged beiseitegelegt. Es wurde aus seiner Kopie neu geschrieben. Alle Einträge sind erhalten.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'Das Manifest des Tresors war beschädigt und wurde als manifest.json.damaged beiseitegelegt. Auch seine Kopie war verloren, daher wurde es unter einer neuen Kennung geschrieben. Alle Einträge sind erhalten.',
  'The vault could not be opened': 'Der Tresor konnte nicht geöffnet werden',
};
