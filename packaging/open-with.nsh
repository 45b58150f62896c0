; Lectern on Windows' list "Open with" for text files. electron-builder's own macro would also write the extension's
; default, which takes the reader's files over and leaves them without a program when Lectern is removed.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Text" "" "Text"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Text\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Text\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Lectern.Text"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.text\OpenWithProgids" "Lectern.Text"
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Lectern.Text"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.text\OpenWithProgids" "Lectern.Text"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Lectern.Text"
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend
