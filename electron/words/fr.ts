import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {
  'Lectern made a mistake of its own. Everything that said “Saved” is there; try again.':
    'Lectern a lui-même commis une erreur. Tout ce qui indiquait « Enregistré » est là ; réessayez.',
  'Lectern ended while a note was being typed. What came after its last “Saved” may be missing.':
    'Lectern s’est arrêté pendant l’écriture d’une note. Ce qui suivait le dernier « Enregistré » manque peut-être.',
  'The file was not shown: the vault does not know where it was.':
    'Le fichier n’a pas été affiché : le coffre ne sait pas où il se trouvait.',
  'The file was moved or deleted. It was at {0}':
    'Le fichier a été déplacé ou supprimé. Il se trouvait ici : {0}',
  'unknown error': 'erreur inconnue',
  'Could not be read: the file is empty. Check where it was saved, and drop it again.':
    'Lecture impossible : le fichier est vide. Vérifiez où il a été enregistré, puis déposez-le à nouveau.',
  'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.':
    'Lecture impossible : le fichier ne contient que des espaces et des fins de ligne. Vérifiez où il a été enregistré, puis déposez-le à nouveau.',
  'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.':
    'Rien n’a été ajouté : le dossier ne contient aucun fichier texte (.txt). Déposez les fichiers eux-mêmes, ou un autre dossier.',
  'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.':
    'Lecture impossible : le fichier n’est plus là. Il a peut-être été déplacé, renommé ou supprimé ; déposez-le depuis son nouvel emplacement.',
  'Could not be read: this link leads back to itself. Drop the file it should lead to.':
    'Lecture impossible : ce lien renvoie à lui-même. Déposez le fichier vers lequel il devrait pointer.',
  'Could not be read: this account may not open it. Change its permissions and drop it again.':
    'Lecture impossible : ce compte n’a pas le droit d’ouvrir le fichier. Changez ses autorisations, puis déposez-le à nouveau.',
  'Could not be read: another program keeps it locked. Close it there and drop it again.':
    'Lecture impossible : une autre application verrouille le fichier. Fermez-le dans celle-ci, puis déposez-le à nouveau.',
  'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.':
    'Lecture impossible : c’est un périphérique ou un tube, pas un fichier. Enregistrez son contenu dans un fichier texte et déposez ce fichier.',
  'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.':
    'Lecture impossible : c’est un dossier, pas un fichier. Déposez le dossier pour ajouter les fichiers texte qu’il contient.',
  'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.':
    'Lecture impossible : le fichier dépasse {0} Mo, le maximum qui puisse être lu. Divisez-le et déposez les parties.',
  'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.':
    'Lecture impossible : ses caractères sont dans un encodage qui n’est pas encore pris en charge. L’UTF-8 est lu, ainsi que l’UTF-16 avec marque d’ordre des octets (BOM). Enregistrez-le en UTF-8 dans un éditeur de texte, puis déposez-le à nouveau.',
  'Not added: the disk that holds the library is full. Free some space and drop the file again.':
    'Non ajouté : le disque de la bibliothèque est plein. Libérez de l’espace, puis déposez le fichier à nouveau.',
  'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.':
    'Non ajouté : sa copie n’a pas pu être écrite dans le dossier de la bibliothèque ({0}). Vérifiez ce dossier, puis déposez le fichier à nouveau.',
  'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.':
    'Lecture impossible : elle a pris plus de {0} secondes. Copiez le fichier sur le disque de cet ordinateur, ou divisez-le, puis déposez-le à nouveau.',
  'Could not be searched: the disk gave no answer. Check its connection and drop it again.':
    'Recherche impossible : le disque n’a pas répondu. Vérifiez sa connexion, puis déposez-le à nouveau.',
  'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.':
    'Lecture impossible : elle a échoué d’une façon imprévue. Les autres fichiers ne sont pas concernés.',
  'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.':
    'Lecture impossible : le système a signalé une erreur ({0}). Copiez le fichier ailleurs, puis déposez-le à nouveau.',
  'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.':
    'Lecture impossible : c’est {0}, pas du texte, quoi qu’en dise son nom. Enregistrez son texte dans un fichier .txt et déposez ce fichier.',
  'data of a program': 'un fichier de données de programme',
  'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.':
    'Lecture impossible : les fichiers {0} ne sont pas pris en charge. S’il contient du texte brut, donnez-lui un nom qui se termine par .txt, puis déposez-le à nouveau.',
  'a PDF': 'un PDF',
  'a ZIP archive or an office document': 'une archive ZIP ou un document bureautique',
  'an empty ZIP archive': 'une archive ZIP vide',
  'a Word document': 'un document Word',
  'a Rich Text document': 'un document RTF',
  'a PNG picture': 'une image PNG',
  'a JPEG picture': 'une image JPEG',
  'a GIF picture': 'une image GIF',
  'a WebP picture': 'une image WebP',
  'a TIFF picture': 'une image TIFF',
  'a sound file': 'un fichier audio',
  'a film': 'une vidéo',
  'a program': 'un programme',
  'a database': 'une base de données',
  'a compressed file': 'un fichier compressé',
  'a 7z archive': 'une archive 7z',
  'a RAR archive': 'une archive RAR',
  'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Lecture impossible : les fichiers Word ne sont pas encore pris en charge. Enregistrez le fichier en texte brut (.txt), puis déposez-le à nouveau.',
  'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Lecture impossible : les pages web ne sont pas encore prises en charge. Enregistrez la page en texte brut (.txt), puis déposez-la à nouveau.',
  'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.':
    'Lecture impossible : les fichiers Markdown ne sont pas encore pris en charge. Pour lire le fichier tel quel, signes compris, donnez-lui un nom qui se termine par .txt.',
  'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.':
    'Lecture impossible : les fichiers PDF ne sont pas encore pris en charge. Copiez son texte dans un fichier .txt et déposez ce fichier.',
  'Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Lecture impossible : les livres numériques ne sont pas encore pris en charge. Enregistrez le livre en texte brut (.txt), puis déposez-le à nouveau.',
  'Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.':
    'Lecture impossible : les courriels ne sont pas encore pris en charge. Enregistrez le courriel en texte brut (.txt), puis déposez-le à nouveau.',
  '# characters could not be read and are shown as �.': {
    one: '# caractère n’a pas pu être lu et s’affiche comme �.',
    other: '# caractères n’ont pas pu être lus et s’affichent comme �.',
  },
  '# NUL characters were left out.': {
    one: '# caractère NUL a été omis.',
    other: '# caractères NUL ont été omis.',
  },
  '# invisible control characters were left out.': {
    one: '# caractère de contrôle invisible a été omis.',
    other: '# caractères de contrôle invisibles ont été omis.',
  },
  '# soft hyphens were left out.': {
    one: '# trait d’union conditionnel a été omis.',
    other: '# traits d’union conditionnels ont été omis.',
  },
  '# lines were joined with the line before, as one paragraph.': {
    one: '# ligne a été jointe à la ligne précédente, en un seul paragraphe.',
    other: '# lignes ont été jointes à la ligne précédente, en un seul paragraphe.',
  },
  '# marks of quotation (>) at the beginnings of lines were left out.': {
    one: '# signe de citation (>) en début de ligne a été omis.',
    other: '# signes de citation (>) en début de ligne ont été omis.',
  },
  'The file was being changed while it was read. Drop it again when it is finished.':
    'Le fichier était en cours de modification pendant sa lecture. Déposez-le à nouveau quand il sera terminé.',
  'Open files': 'Ouvrir des fichiers',
  Text: 'Texte',
  'All files': 'Tous les fichiers',
  'Save as PDF': 'Enregistrer en PDF',
  Save: 'Enregistrer',
  Cancel: 'Annuler',
  'The window stopped working and was loaded again.': 'La fenêtre ne répondait plus et a été rechargée.',
  'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.':
    'Tout ce qui indiquait « Enregistré » est là. Regardez ce que vous avez écrit en dernier : il faudra peut-être l’écrire à nouveau.',
  Continue: 'Continuer',
  'This link was not opened: it is longer than 2,047 characters.':
    'Ce lien n’a pas été ouvert : il compte plus de 2 047 caractères.',
  'This link was not opened: it is not a valid address.':
    'Ce lien n’a pas été ouvert : ce n’est pas une adresse valide.',
  'This link was not opened: only web and mail links are, and this one starts with {0}':
    'Ce lien n’a pas été ouvert : seuls les liens web et de courriel le sont, et celui-ci commence par {0}',
  'This link was not opened: it hides a user name in front of the host.':
    'Ce lien n’a pas été ouvert : il cache un nom d’utilisateur devant l’hôte.',
  'This link was not opened: it does not name a host.':
    'Ce lien n’a pas été ouvert : il ne nomme aucun hôte.',
  'Open {0}?': 'Ouvrir {0} ?',
  'Open in browser': 'Ouvrir dans le navigateur',
  'This link was not opened: it is not a valid mail address.':
    'Ce lien n’a pas été ouvert : ce n’est pas une adresse de courriel valide.',
  'This link was not opened: it asks the mail program for more than a message.':
    'Ce lien n’a pas été ouvert : il demande à la messagerie plus qu’un message.',
  'Write to {0}?': 'Écrire à {0} ?',
  'Open in mail program': 'Ouvrir dans la messagerie',
  'It made a mistake of its own, and nothing was changed. Start it again. ({0})':
    'Lectern a lui-même commis une erreur, et rien n’a été modifié. Relancez-le. ({0})',
  'Lectern did not start': 'Lectern n’a pas démarré',
  'Settings…': 'Réglages…',
  'About Lectern': 'À propos de Lectern',
  Services: 'Services',
  'Hide Lectern': 'Masquer Lectern',
  'Hide others': 'Masquer les autres',
  'Show all': 'Tout afficher',
  'Quit Lectern': 'Quitter Lectern',
  File: 'Fichier',
  'Open…': 'Ouvrir…',
  'Open sample articles': 'Ouvrir les articles d’exemple',
  'Save as PDF…': 'Enregistrer en PDF…',
  'Print…': 'Imprimer…',
  'Show file in folder': 'Afficher le fichier dans son dossier',
  'Close window': 'Fermer la fenêtre',
  Edit: 'Édition',
  Undo: 'Annuler',
  Redo: 'Rétablir',
  Cut: 'Couper',
  Copy: 'Copier',
  Paste: 'Coller',
  'Select all': 'Tout sélectionner',
  'Find in article': 'Rechercher dans l’article',
  'Search…': 'Rechercher…',
  'Note on the whole article': 'Note sur tout l’article',
  'Copy all notes as Markdown': 'Copier toutes les notes en Markdown',
  View: 'Affichage',
  Library: 'Bibliothèque',
  Notes: 'Notes',
  'All notes': 'Toutes les notes',
  'Go to paragraph…': 'Aller au paragraphe…',
  'Back to where you were': 'Revenir à l’endroit précédent',
  'Read aloud, or pause': 'Lire à voix haute ou mettre en pause',
  'Line focus': 'Focus de lecture',
  'Scroll panes together or apart': 'Faire défiler les volets ensemble ou séparément',
  'Swap panes': 'Échanger les volets',
  'Close pane': 'Fermer le volet',
  'Larger text': 'Texte plus grand',
  'Smaller text': 'Texte plus petit',
  'Normal text': 'Taille normale',
  'Full screen': 'Plein écran',
  Help: 'Aide',
  Keys: 'Raccourcis clavier',
  'Where is my data?': 'Où sont mes données ?',
  Window: 'Fenêtre',
  Article: 'Article',
  'The PDF was not saved: the disk is full. Free some space, or save it on another disk.':
    'Le PDF n’a pas été enregistré : le disque est plein. Libérez de l’espace, ou enregistrez-le sur un autre disque.',
  'The PDF was not saved: this account may not write to {0}. Choose another folder.':
    'Le PDF n’a pas été enregistré : ce compte n’a pas le droit d’écrire dans {0}. Choisissez un autre dossier.',
  'The PDF was not saved: there is no folder {0} any more. Choose another folder.':
    'Le PDF n’a pas été enregistré : le dossier {0} n’existe plus. Choisissez un autre dossier.',
  'The PDF was not saved: the disk reported an error ({0}). Choose another place.':
    'Le PDF n’a pas été enregistré : le disque a signalé une erreur ({0}). Choisissez un autre emplacement.',
  'The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.':
    'Le PDF n’a pas été créé : Chromium n’a pas pu imprimer les pages. Réessayez, ou imprimez-en moins.',
  'Nothing was printed: the system says “{0}”. Save as PDF and print that.':
    'Rien n’a été imprimé : le système indique « {0} ». Enregistrez en PDF et imprimez ce fichier.',
  'Nothing was printed: there is no printing here. Save as PDF and print that.':
    'Rien n’a été imprimé : l’impression n’est pas possible ici. Enregistrez en PDF et imprimez ce fichier.',
  'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.':
    'Le profil n’a pas pu être ouvert : un fichier se trouve là où devrait être le dossier {0}. Déplacez ce fichier, ou lancez Lectern avec un autre dossier de profil.',
  'The profile could not be opened': 'Le profil n’a pas pu être ouvert',
  'There is no database to set aside.': 'Il n’y a aucune base de données à mettre de côté.',
  'The damaged database could not be set aside. ({0})':
    'La base de données endommagée n’a pas pu être mise de côté. ({0})',
  'The folder was not shown: {0}. Open {1} by hand.':
    'Le dossier n’a pas été affiché : {0}. Ouvrez {1} vous-même.',
  'Lectern stopped': 'Lectern s’est arrêté',
  'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.':
    'La fenêtre s’arrête sans cesse de fonctionner. Tout ce qui indiquait « Enregistré » est dans le coffre. Relancez Lectern ; si cela ne suffit pas, redémarrez l’ordinateur.',
  '{0}: the disk is full. Free some space on the disk that holds {1}.':
    '{0} : le disque est plein. Libérez de l’espace sur le disque qui contient {1}.',
  '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.':
    '{0} : impossible d’écrire dans {1}. Autorisez ce compte à y écrire, ou lancez Lectern avec un autre dossier de profil.',
  '{0}: the disk reported an error ({1}). Check the disk that holds {2}.':
    '{0} : le disque a signalé une erreur ({1}). Vérifiez le disque qui contient {2}.',
  'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.':
    'Le fichier de journal {0} était absent du coffre. Ce qu’il contenait est peut-être perdu ; restaurez-le depuis une sauvegarde s’il y en a une.',
  'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.':
    {
      one: 'Le fichier de journal {0} était endommagé : # octet n’a pas pu être lu et a été ignoré. Toutes les autres entrées ont été lues.',
      other:
        'Le fichier de journal {0} était endommagé : # octets n’ont pas pu être lus et ont été ignorés. Toutes les autres entrées ont été lues.',
    },
  'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.':
    {
      one: 'Le dernier octet du journal n’était pas une entrée complète, comme après une coupure de courant. Il a été retiré et conservé dans {0}. Toutes les entrées précédentes ont été lues.',
      other:
        'Les # derniers octets du journal n’étaient pas une entrée complète, comme après une coupure de courant. Ils ont été retirés et conservés dans {0}. Toutes les entrées précédentes ont été lues.',
    },
  'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.':
    'La fin du fichier de journal {0} n’était pas une entrée complète et n’a pas pu être réparée : le disque est plein. Toutes les entrées précédentes ont été lues. Libérez de l’espace.',
  'The change was not saved': 'La modification n’a pas été enregistrée',
  'The change was not saved: Lectern is closing.':
    'La modification n’a pas été enregistrée : Lectern se ferme.',
  'The change was not saved: it is too long. Divide it into shorter ones.':
    'La modification n’a pas été enregistrée : elle est trop longue. Divisez-la en modifications plus courtes.',
  'The journal was damaged while Lectern ran. Start Lectern again to repair it.':
    'Le journal a été endommagé pendant que Lectern fonctionnait. Relancez Lectern pour le réparer.',
  'The journal could not be read': 'Le journal n’a pas pu être lu',
  'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.':
    'Les notes de {0} ont été enregistrées par une version plus récente de Lectern, que celle-ci ne sait pas lire. Rien n’a été modifié. Installez la version plus récente.',
  'The vault’s manifest was missing. It was written again from its copy. All records were kept.':
    'Le manifeste du coffre manquait. Il a été réécrit à partir de sa copie. Toutes les entrées ont été conservées.',
  'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'Le manifeste du coffre manquait. Sa copie était perdue aussi ; il a donc été réécrit sous une nouvelle identité. Toutes les entrées ont été conservées.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.':
    'Le manifeste du coffre était endommagé et a été mis de côté sous le nom manifest.json.damaged. Il a été réécrit à partir de sa copie. Toutes les entrées ont été conservées.',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    'Le manifeste du coffre était endommagé et a été mis de côté sous le nom manifest.json.damaged. Sa copie était perdue aussi ; il a donc été réécrit sous une nouvelle identité. Toutes les entrées ont été conservées.',
  'The vault could not be opened': 'Le coffre n’a pas pu être ouvert',
};
