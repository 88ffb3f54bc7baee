/** Large enough for old eyes, narrow enough for a telephone; on paper without colour beneath, the heading on each sheet. */
export const NOTICE_STYLE = `
:root { color: #1a1a1a; background: #fff; font: 18px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { text-align: center; border-bottom: 2px solid #8c1c1f; margin-bottom: 1rem; }
.title { margin: 0; font-weight: 600; }
h1 { margin: 0 0 .5rem; font-size: 1.7rem; line-height: 1.3; color: #8c1c1f; }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.3rem; color: #8c1c1f; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dt { color: #5f5a55; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.hash { font-family: ui-monospace, Consolas, Menlo, monospace; font-size: .9em; }
.note { margin: .25rem 0; font-size: .85rem; color: #5f5a55; }
table { width: 100%; border-collapse: collapse; margin-top: 1rem; font-variant-numeric: tabular-nums; }
th { position: sticky; top: 0; background: #fbf3e2; box-shadow: inset 0 -2px #8c1c1f; text-align: left; font-size: .9rem; white-space: nowrap; }
th, td { padding: .4rem .5rem; vertical-align: top; }
td { border-bottom: 1px solid #d9d3ca; overflow-wrap: break-word; }
.list th:first-child, .list td:first-child { text-align: right; padding-right: 1rem; }
.end { text-align: center; font-size: .85rem; color: #5f5a55; }
footer { margin-top: 2.5rem; text-align: right; }
footer p { margin: 0; }
.rehearsal { margin: 0; padding: .4rem; background: #8c1c1f; color: #fff; text-align: center; font-weight: 700; }
.mark { position: fixed; inset: 0; display: grid; place-items: center; transform: rotate(-35deg); font-size: 30vmin; font-weight: 700; color: #8c1c1f; opacity: .13; pointer-events: none; z-index: 1; }
@media (max-width: 36rem) {
  :root { font-size: 15px; line-height: 1.5; }
  main { padding: .5rem; }
  h1 { font-size: 1.35rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .35rem; }
  table { font-size: 13px; }
  th, td { padding: .35rem .2rem; }
  th { white-space: normal; font-size: 12px; }
  .list th:first-child, .list td:first-child { padding-right: .4rem; }
}
@media print {
  :root { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  th { position: static; box-shadow: none; border-bottom: 1.5pt solid #8c1c1f; }
  th, td { padding: .15rem .4rem; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .rehearsal, .mark, th { print-color-adjust: exact; }
}
`;
