import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {
  'Lectern made a mistake of its own. Everything that said “Saved” is there; try again.':
    'Lectern 自身出了错。凡显示过“已保存”的内容都在；请再试一次。',
  'Lectern ended while a note was being typed. What came after its last “Saved” may be missing.':
    'Lectern 在您书写笔记时退出了。最后一次“已保存”之后的内容可能缺失。',
  'The file was not shown: the vault does not know where it was.': '未能显示文件：保险库不知道它原来在哪里。',
  'The file was moved or deleted. It was at {0}': '文件已被移动或删除。它原来位于 {0}',
  'unknown error': '未知错误',
  'Could not be read: the file is empty. Check where it was saved, and drop it again.':
    '无法读取：文件是空的。请检查它的保存位置，然后重新拖入。',
  'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.':
    '无法读取：文件只含空白和换行。请检查它的保存位置，然后重新拖入。',
  'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.':
    '未添加任何内容：文件夹中没有文本文件（.txt）。请拖入文件本身，或另一个文件夹。',
  'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.':
    '无法读取：文件已不在那里。它可能被移动、重命名或删除了；请从新位置拖入。',
  'Could not be read: this link leads back to itself. Drop the file it should lead to.':
    '无法读取：这个链接指回了它自己。请拖入它应当指向的文件。',
  'Could not be read: this account may not open it. Change its permissions and drop it again.':
    '无法读取：此账户无权打开该文件。请更改其权限，然后重新拖入。',
  'Could not be read: another program keeps it locked. Close it there and drop it again.':
    '无法读取：文件被另一个程序锁定。请在该程序中关闭它，然后重新拖入。',
  'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.':
    '无法读取：这是设备或管道，不是文件。请将其内容另存为文本文件，再拖入该文件。',
  'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.':
    '无法读取：这是文件夹，不是文件。拖入该文件夹即可添加其中的文本文件。',
  'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.':
    '无法读取：文件超过了 {0} MB 的读取上限。请将其拆分，再拖入各部分。',
  'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.':
    '无法读取：其字符编码尚不受支持。可读取 UTF-8，以及带字节顺序标记（BOM）的 UTF-16。请在文本编辑器中另存为 UTF-8，然后重新拖入。',
  'Not added: the disk that holds the library is full. Free some space and drop the file again.':
    '未添加：资料库所在的磁盘已满。请腾出空间，然后重新拖入文件。',
  'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.':
    '未添加：副本未能写入资料库的文件夹（{0}）。请检查该文件夹，然后重新拖入文件。',
  'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.':
    '无法读取：读取时间超过了 {0} 秒。请将文件复制到这台电脑的磁盘上，或将其拆分，然后重新拖入。',
  'Could not be searched: the disk gave no answer. Check its connection and drop it again.':
    '无法搜索：磁盘没有响应。请检查连接，然后重新拖入。',
  'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.':
    '无法读取：读取时发生了意外错误。其他文件不受影响。',
  'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.':
    '无法读取：系统报告了一个错误（{0}）。请将文件复制到别处，然后重新拖入。',
  'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.':
    '无法读取：无论名称如何，此文件的类型是“{0}”，不是文本。请将其文字另存为 .txt 文件，再拖入该文件。',
  'data of a program': '某个程序的数据文件',
  'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.':
    '无法读取：不支持 {0} 文件。如果其中是纯文本，请将名称改为以 .txt 结尾，然后重新拖入。',
  'a PDF': 'PDF',
  'a ZIP archive or an office document': 'ZIP 压缩包或办公文档',
  'an empty ZIP archive': '空的 ZIP 压缩包',
  'a Word document': 'Word 文档',
  'a Rich Text document': 'RTF 文档',
  'a PNG picture': 'PNG 图片',
  'a JPEG picture': 'JPEG 图片',
  'a GIF picture': 'GIF 图片',
  'a WebP picture': 'WebP 图片',
  'a TIFF picture': 'TIFF 图片',
  'a sound file': '音频文件',
  'a film': '视频',
  'a program': '程序',
  'a database': '数据库',
  'a compressed file': '压缩文件',
  'a 7z archive': '7z 压缩包',
  'a RAR archive': 'RAR 压缩包',
  'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.':
    '无法读取：尚不支持 Word 文件。请另存为纯文本（.txt），然后重新拖入。',
  'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.':
    '无法读取：尚不支持网页。请另存为纯文本（.txt），然后重新拖入。',
  'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.':
    '无法读取：尚不支持 Markdown 文件。如要连同标记一起原样阅读，请将名称改为以 .txt 结尾。',
  'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.':
    '无法读取：尚不支持 PDF 文件。请将其文字复制到 .txt 文件中，再拖入该文件。',
  'Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.':
    '无法读取：尚不支持电子书。请另存为纯文本（.txt），然后重新拖入。',
  'Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.':
    '无法读取：尚不支持邮件。请另存为纯文本（.txt），然后重新拖入。',
  '# characters could not be read and are shown as �.': { other: '有 # 个字符无法读取，显示为 �。' },
  '# NUL characters were left out.': { other: '略去了 # 个 NUL 字符。' },
  '# invisible control characters were left out.': { other: '略去了 # 个不可见的控制字符。' },
  '# soft hyphens were left out.': { other: '略去了 # 个软连字符。' },
  '# lines were joined with the line before, as one paragraph.': { other: '有 # 行与前一行合并为一段。' },
  '# marks of quotation (>) at the beginnings of lines were left out.': {
    other: '略去了行首的 # 个引用标记（>）。',
  },
  'The file was being changed while it was read. Drop it again when it is finished.':
    '读取时文件正在被更改。请等更改完成后重新拖入。',
  'Open files': '打开文件',
  Text: '文本',
  'All files': '所有文件',
  'Save as PDF': '另存为 PDF',
  Save: '保存',
  Cancel: '取消',
  'The window stopped working and was loaded again.': '窗口曾停止响应，现已重新加载。',
  'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.':
    '凡显示过“已保存”的内容都在。请查看最后输入的内容：也许需要重新输入。',
  Continue: '继续',
  'This link was not opened: it is longer than 2,047 characters.': '未打开此链接：它超过 2,047 个字符。',
  'This link was not opened: it is not a valid address.': '未打开此链接：它不是有效的地址。',
  'This link was not opened: only web and mail links are, and this one starts with {0}':
    '未打开此链接：只打开网页和邮件链接，而它以 {0} 开头',
  'This link was not opened: it hides a user name in front of the host.':
    '未打开此链接：它在主机名前隐藏了用户名。',
  'This link was not opened: it does not name a host.': '未打开此链接：它没有写明主机。',
  'Open {0}?': '打开 {0}？',
  'Open in browser': '在浏览器中打开',
  'This link was not opened: it is not a valid mail address.': '未打开此链接：它不是有效的邮件地址。',
  'This link was not opened: it asks the mail program for more than a message.':
    '未打开此链接：它要求邮件程序做的不止是写一封邮件。',
  'Write to {0}?': '给 {0} 写邮件？',
  'Open in mail program': '在邮件程序中打开',
  'It made a mistake of its own, and nothing was changed. Start it again. ({0})':
    'Lectern 自身出了错，未更改任何内容。请重新启动 Lectern。（{0}）',
  'Lectern did not start': 'Lectern 未能启动',
  'Settings…': '设置…',
  'About Lectern': '关于 Lectern',
  Services: '服务',
  'Hide Lectern': '隐藏 Lectern',
  'Hide others': '隐藏其他',
  'Show all': '全部显示',
  'Quit Lectern': '退出 Lectern',
  File: '文件',
  'Open…': '打开…',
  'Open sample articles': '打开示例文章',
  'Save as PDF…': '另存为 PDF…',
  'Print…': '打印…',
  'Show file in folder': '在文件夹中显示文件',
  'Close window': '关闭窗口',
  Edit: '编辑',
  Undo: '撤销',
  Redo: '重做',
  Cut: '剪切',
  Copy: '复制',
  Paste: '粘贴',
  'Select all': '全选',
  'Find in article': '在文章中查找',
  'Search…': '搜索…',
  'Note on the whole article': '整篇文章的笔记',
  'Copy all notes as Markdown': '将所有笔记复制为 Markdown',
  View: '视图',
  Library: '资料库',
  Notes: '笔记',
  'All notes': '所有笔记',
  'Go to paragraph…': '前往段落…',
  'Back to where you were': '返回之前的位置',
  'Read aloud, or pause': '朗读或暂停',
  'Line focus': '行聚焦',
  'Scroll panes together or apart': '窗格一起或分别滚动',
  'Swap panes': '交换窗格',
  'Close pane': '关闭窗格',
  'Larger text': '放大文字',
  'Smaller text': '缩小文字',
  'Normal text': '正常大小',
  'Full screen': '全屏',
  Help: '帮助',
  Keys: '快捷键',
  'Where is my data?': '我的数据在哪里？',
  Window: '窗口',
  Article: '文章',
  'The PDF was not saved: the disk is full. Free some space, or save it on another disk.':
    '未保存 PDF：磁盘已满。请腾出空间，或保存到另一磁盘。',
  'The PDF was not saved: this account may not write to {0}. Choose another folder.':
    '未保存 PDF：此账户无权写入 {0}。请选择另一个文件夹。',
  'The PDF was not saved: there is no folder {0} any more. Choose another folder.':
    '未保存 PDF：文件夹 {0} 已不存在。请选择另一个文件夹。',
  'The PDF was not saved: the disk reported an error ({0}). Choose another place.':
    '未保存 PDF：磁盘报告了一个错误（{0}）。请选择另一个位置。',
  'The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.':
    '未生成 PDF：Chromium 无法打印这些页面。请再试一次，或减少页数。',
  'Nothing was printed: the system says “{0}”. Save as PDF and print that.':
    '未打印任何内容：系统提示“{0}”。请另存为 PDF，再打印该文件。',
  'Nothing was printed: there is no printing here. Save as PDF and print that.':
    '未打印任何内容：此处无法打印。请另存为 PDF，再打印该文件。',
  'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.':
    '无法打开用户配置：文件夹 {0} 应在的位置有一个文件。请移走该文件，或用另一个用户配置文件夹启动 Lectern。',
  'The profile could not be opened': '无法打开用户配置',
  'There is no database to set aside.': '没有可隔离的数据库。',
  'The damaged database could not be set aside. ({0})': '无法隔离损坏的数据库。（{0}）',
  'The folder was not shown: {0}. Open {1} by hand.': '未能显示文件夹：{0}。请手动打开 {1}。',
  'Lectern stopped': 'Lectern 已停止',
  'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.':
    '窗口屡次出错。凡显示过“已保存”的内容都在保险库中。请重新启动 Lectern；如果仍不行，请重新启动电脑。',
  '{0}: the disk is full. Free some space on the disk that holds {1}.':
    '{0}：磁盘已满。请在 {1} 所在的磁盘上腾出空间。',
  '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.':
    '{0}：无法写入 {1}。请允许此账户在那里写入，或用另一个用户配置文件夹启动 Lectern。',
  '{0}: the disk reported an error ({1}). Check the disk that holds {2}.':
    '{0}：磁盘报告了一个错误（{1}）。请检查 {2} 所在的磁盘。',
  'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.':
    '保险库中缺少日志文件 {0}。其中的内容可能已丢失；如有备份，请从备份恢复。',
  'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.':
    { other: '日志文件 {0} 已损坏：其中 # 个字节无法读取，已跳过。其他记录都已读取。' },
  'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.':
    {
      other:
        '日志的最后 # 个字节不是完整的记录，断电后常会如此。已将其截下并保存在 {0} 中。之前的记录都已读取。',
    },
  'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.':
    '日志文件 {0} 的末尾不是完整的记录，且无法修复：磁盘已满。之前的记录都已读取。请腾出空间。',
  'The change was not saved': '更改未保存',
  'The change was not saved: Lectern is closing.': '更改未保存：Lectern 正在关闭。',
  'The change was not saved: it is too long. Divide it into shorter ones.':
    '更改未保存：内容太长。请分成较短的几次更改。',
  'The journal was damaged while Lectern ran. Start Lectern again to repair it.':
    '日志在 Lectern 运行时损坏。请重新启动 Lectern 以修复。',
  'The journal could not be read': '无法读取日志',
  'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.':
    '{0} 中的笔记由较新版本的 Lectern 保存，此版本无法读取。未更改任何内容。请安装较新版本。',
  'The vault’s manifest was missing. It was written again from its copy. All records were kept.':
    '保险库的清单曾缺失，已根据其副本重新写入。所有记录都已保留。',
  'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    '保险库的清单曾缺失，副本也已丢失，因此以新的标识重新写入。所有记录都已保留。',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.':
    '保险库的清单曾损坏，损坏的清单已隔离为 manifest.json.damaged，并根据副本重新写入。所有记录都已保留。',
  'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.':
    '保险库的清单曾损坏，损坏的清单已隔离为 manifest.json.damaged；副本也已丢失，因此以新的标识重新写入。所有记录都已保留。',
  'The vault could not be opened': '无法打开保险库',
};
