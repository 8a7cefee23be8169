#include "report/html_sections.h"

namespace ct::report {

// Sizes are in rem, so that they follow the reader's own; every pair of colours has a contrast of
// at least 7 to 1.
const char* const kStyle = R"css(
:root {
  color-scheme: light;
  --ink: #1c1b19; --soft: #47433c; --ground: #f4f0e8; --paper: #fffdf9; --line: #c9c1b2;
  --link: #0b3a66; --differs: #5a1846; --bar: #2f6f8f;
}
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 60rem;
  background: var(--ground); color: var(--ink);
  font-family: "Noto Sans", "Segoe UI", system-ui, -apple-system, "Noto Sans Arabic", sans-serif;
  line-height: 1.55; overflow-wrap: anywhere;
}
p { margin: 0 0 .8rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .6rem 1rem; background: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.words, .purpose { white-space: pre-line; }
.none { color: var(--soft); font-style: italic; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; text-wrap: balance; }

.top { border-top: .5rem solid var(--ink); padding-top: 1.75rem; }
h1 { font-size: 2.6rem; letter-spacing: -.015em; line-height: 1.12; }
.question { margin: 1.5rem 0; }
.label { margin: 0; color: var(--soft); font-size: .85rem; font-weight: 600; }
.purpose { font-size: 1.35rem; line-height: 1.4; margin: 0; }
.moment { color: var(--soft); margin: 0; }

nav { margin: 1.75rem 0 0; padding: .9rem 0; border: solid var(--line); border-width: 1px 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .3rem 0; }

section { margin-top: 3.25rem; }
h2 { font-size: 1.75rem; letter-spacing: -.01em; margin-bottom: 1.1rem; }
h3 { font-size: 1.3rem; }
h4 { font-size: 1rem; }
h5 { font-size: 1rem; font-weight: 600; }
.lead { font-size: 1.2rem; line-height: 1.5; max-width: 44rem; }

.number {
  flex: none; display: inline-block; min-width: 2.1em; padding: 0 .3em; border-radius: 1.05em;
  background: var(--ink); color: #fff; font-weight: 700; line-height: 2.1em; text-align: center;
}
.glance { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.glance li { display: flex; gap: 1rem; align-items: flex-start; padding: 1.1rem 0; border-top: 1px solid var(--line); }
.glance a { font-size: 1.25rem; font-weight: 600; line-height: 1.35; color: var(--ink); text-decoration-thickness: 1px; }
.glance p { margin: .5rem 0 0; color: var(--soft); }
.state {
  display: inline-block; padding: .05rem .6rem; margin-right: .35rem; border: 1.5px solid var(--ink);
  border-radius: .3rem; font-size: .85rem; font-weight: 600; color: var(--ink); background: var(--paper);
}
.state.agreed::before { content: "\2713\00a0"; content: "\2713\00a0" / ""; }
.state.proposed { border-style: dashed; font-weight: 400; }
.state.differing { border-color: var(--differs); color: var(--differs); }
.count { color: var(--soft); font-weight: 400; font-size: 1rem; }

.recommendation { background: var(--paper); border: 1px solid var(--line); border-top: .3rem solid var(--ink); padding: 1.5rem; margin-bottom: 2rem; }
.recommendation > h3 { display: flex; gap: .9rem; align-items: flex-start; font-size: 1.4rem; margin-bottom: .9rem; }
.recommendation > h3 .number { font-size: 1.05rem; }
.boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; margin: 1.25rem 0 1.75rem; }
.box { border: 1px solid var(--line); border-top: 3px solid var(--ink); padding: .8rem 1rem; background: var(--ground); }
.box p { margin: .4rem 0 0; }
.differs { margin: 1rem 0 1.25rem; padding: .2rem 0 .2rem 1.1rem; border-inline-start: .3rem solid var(--differs); }
.differs .who { margin: 0; font-weight: 600; color: var(--differs); }
.differs blockquote { margin: .2rem 0 0; }
.differs .words { margin: 0; }
.evidence { border-top: 1px solid var(--line); padding-top: 1.1rem; }
.source { margin-top: 1.4rem; }
.source p { margin: .3rem 0 0; }
.lines { margin: .4rem 0 0; padding-left: 1.2rem; }

.named { display: flex; gap: .75rem; align-items: center; }
.badge { flex: none; width: 2.4rem; height: 2.4rem; }
.badge text { font: 700 17px "Noto Sans", "Segoe UI", system-ui, sans-serif; fill: var(--ink); }
.theme { margin-bottom: 2.5rem; }
.theme h3 { margin-bottom: .6rem; font-size: 1.4rem; }
.theme h3 .badge { width: 3rem; height: 3rem; }
#outside h3 { margin-top: 1.75rem; }
.cards {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .7rem;
  list-style: none; margin: .8rem 0 0; padding: 0;
}
.card { display: flex; flex-direction: column; justify-content: space-between; background: var(--paper); border: 1px solid var(--line); border-radius: .2rem; padding: .75rem 1rem .6rem; }
.card .words { margin: 0; }
.card .meta { margin: .5rem 0 0; color: var(--soft); font-size: .85rem; }
.card .same { margin-top: .6rem; border-top: 1px solid var(--line); padding-top: .6rem; }
.theme .card { border-inline-start: .35rem solid var(--fill); }
.code { font-weight: 600; }
.source .cards { gap: 0 1.5rem; }
.source .card { background: none; border-width: 1px 0 0; border-radius: 0; padding: .6rem 0; }

.vote { margin-bottom: 2.5rem; }
.vote h3 { margin-bottom: .6rem; }
table { border-collapse: collapse; width: 100%; margin: 1.1rem 0; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: middle; border-top: 1px solid var(--line); }
thead th, thead td { border-top: 0; color: var(--soft); font-size: .9rem; }
tbody th { font-weight: 400; width: 42%; }
.figure { text-align: right; font-variant-numeric: tabular-nums; width: 5rem; }
td.figure { font-weight: 600; }
td.room { padding: .5rem 0 .5rem .75rem; }
.bar { height: 1.1rem; min-width: 2px; background: var(--bar); print-color-adjust: exact; -webkit-print-color-adjust: exact; }

@media (max-width: 34rem) {
  body { padding-top: 1.25rem; }
  h1 { font-size: 2rem; }
  .recommendation { padding: 1.1rem; margin-inline: -.5rem; }
  tbody th { width: auto; }
  .room { display: none; }
  .figure { width: 4rem; }
}
@page { size: A4; margin: 17mm 16mm 18mm; }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; background: #fff; }
  nav, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  section { margin-top: 2rem; }
  h1, h2, h3, h4, h5, caption, .label, .who, .lead { break-after: avoid; }
  .card, .box, .boxes, .differs, .glance li, tr, .lines { break-inside: avoid; }
  .recommendation { padding: .6rem 0 0; border: 0; border-top: .25rem solid var(--ink); background: none; }
  .recommendation > h3, .recommendation > h3 + p, .named, .named + p { break-after: avoid; }
  #recommendations, #themes { break-before: page; }
  .number, .badge, .box, .theme .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p { orphans: 3; widows: 3; }
}
)css";

}  // namespace ct::report
