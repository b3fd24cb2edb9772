// The Typst template of a paper: the Party's (Hướng dẫn 36-HD/VPTW; 05-HD/VPTW) and an office's (Nghị định 30/2020/NĐ-CP). Texts arrive as data, never as markup.

/** Reads `sys.inputs.paper` (the lines) and `sys.inputs.form` (the measures), both JSON. */
export const PAPER_TEMPLATE = `
#let paper = json(bytes(sys.inputs.paper))
#let form = json(bytes(sys.inputs.form))
#let isParty = form.line == "PARTY"
#let atFoot = form.pageNumber == "BOTTOM_RIGHT"
#let pt(n) = n * 1pt
#let mm(n) = n * 1mm
#let body = pt(form.sizePt.body)
#let organ = pt(form.sizePt.organ)
// One line is one em high, so that leading plus one em is the exact distance between base lines.
#let leading = pt(form.lineSpacingPt) - body
#set document(title: paper.typeName + " " + paper.subject, author: if paper.head == none { "" } else { paper.head.issuer })
#set page(
  paper: "a4",
  margin: (top: mm(form.marginsMm.top), bottom: mm(form.marginsMm.bottom), left: mm(form.marginsMm.left), right: mm(form.marginsMm.right)),
  header-ascent: 0mm,
  header: context {
    let n = counter(page).get().first()
    if n > 1 and not atFoot { place(top + center, dy: 10mm, text(size: 14pt, str(n))) }
  },
  footer-descent: 0mm,
  footer: context {
    let n = counter(page).get().first()
    if n > 1 and atFoot { place(bottom + right, dy: -10mm, text(size: 14pt, str(n))) }
  },
)
#set text(font: "Tinos", size: body, lang: "vi", top-edge: 0.8em, bottom-edge: -0.2em, hyphenate: false)
#set par(justify: true, leading: leading, spacing: leading + pt(form.paragraphSpacingPt))
#let lines(..all) = stack(spacing: 4pt, ..all)

#if paper.head != none { grid(
  columns: if isParty { (1fr, 1.12fr) } else { (1fr, 1.5fr) },
  column-gutter: 4mm,
  align(center)[
    #set par(justify: false, leading: 3pt, spacing: 3pt)
    #set text(size: organ)
    #paper.head.superior \\
    #strong(paper.head.issuer) \\
    #if isParty [\\* \\ ] else { v(-1pt); line(length: 34%, stroke: 0.6pt); v(1pt) }
    #paper.head.numberLine
  ],
  align(center)[
    #set par(justify: false, leading: 3pt, spacing: 3pt)
    #if isParty {
      box(stroke: (bottom: 0.6pt), outset: (bottom: 2pt), text(size: pt(form.sizePt.title), strong(paper.head.title)))
      v(14pt)
    } else {
      text(size: pt(form.sizePt.title), strong(paper.head.title))
      linebreak()
      box(stroke: (bottom: 0.6pt), outset: (bottom: 2pt), text(size: pt(form.sizePt.title) + 1pt, strong(paper.head.motto)))
      v(8pt)
    }
    #text(size: organ, emph(paper.head.placeAndDate))
  ],
) }
#if paper.head != none { v(16pt) }
#align(center)[
  #set par(justify: false, leading: 4pt, spacing: 4pt)
  #text(size: pt(form.sizePt.typeName), strong(paper.typeName)) \\
  #strong(paper.subject) \\
  #if isParty [\\-\\-\\-\\-\\-] else { line(length: 22%, stroke: 0.6pt) }
]
#v(6pt)
#if paper.addressee != "" { align(center)[Kính gửi: #paper.addressee]; v(4pt) }
#set par(first-line-indent: (amount: mm(form.firstLineMm), all: true))
// What stands alone on the next page is a heading without its text, or a signature without any text above it.
#let kept(one) = block(sticky: true, spacing: leading + pt(form.paragraphSpacingPt), par(one))
#for (at, section) in paper.sections.enumerate() {
  if section.heading != "" { kept(strong(section.heading)) }
  for (line, one) in section.paragraphs.enumerate() {
    if at == paper.sections.len() - 1 and line == section.paragraphs.len() - 1 and paper.signature != none {
      kept(one)
    } else { par(one) }
  }
}

#let recipients = [
  #set par(justify: false, leading: 3pt, spacing: 3pt, first-line-indent: 0pt)
  #if paper.recipients.len() > 0 {
    text(size: pt(form.sizePt.recipientsLabel), if isParty [#underline("Nơi nhận"):] else [#strong(emph("Nơi nhận:"))])
    set text(size: pt(form.sizePt.recipients))
    for one in paper.recipients [\\ \\- #one]
  }
]
#let signed(signature) = align(center)[
  #set par(justify: false, leading: 3pt, spacing: 3pt, first-line-indent: 0pt)
  #set text(size: organ)
  #if signature.authority != "" [#strong(signature.authority) \\ ]
  #if signature.authority != "" and isParty { signature.title } else { strong(signature.title) }
  #if signature.secondTitle != "" [\\ #strong(signature.secondTitle)]
  #v(52pt)
  #strong(signature.name)
]
#if paper.signature != none {
  block(breakable: false, above: 16pt, grid(
    columns: (1fr, 1fr),
    if paper.leftSignature != none { signed(paper.leftSignature) } else { recipients },
    signed(paper.signature),
  ))
}
`;
