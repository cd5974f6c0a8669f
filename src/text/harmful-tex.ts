/**
 * Commands that read or write files, run programs, define commands or change the meaning of characters (The TeXbook, chapters 20 and 21; LuaTeX). No
 * formula of a paper needs them, and typesetting an exported bibliography would execute them.
 */
const commands = [
  '@{0,2}input|include|InputIfFileExists|IfFileExists|verbatiminput|lstinputlisting|includegraphics',
  'openin|openout|closein|closeout|newread|newwrite|read|readline|write|immediate|special|ShellEscape',
  'directlua|latelua|luaexec|luadirect|pdfobj|pdfextension|pdffiledump|pdfmdfivesum',
  '[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:re)?newenvironment|newif',
  'csname|endcsname|expandafter|scantokens|catcode|lccode|uccode|makeatletter|loop|repeat|everymath|output',
  'usepackage|RequirePackage|documentclass|AtBeginDocument|AtEndDocument|end\\s*\\{document\\}',
].join('|');

const harmful = new RegExp(`\\\\(?:${commands})(?![A-Za-z@])|\\^\\^`);

/** Whether a formula contains commands that do more than typeset it, including commands in TeX’s `^^` notation for characters (`^^5c` is a backslash). */
export const isHarmfulTex = (formula: string): boolean => harmful.test(formula);
