"""How the pages look beside what Streamlit styles: only what works on a light and on a dark page alike."""

CSS = """
<style>
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.habeas a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
.habeas a:focus-visible, .scroll:focus-visible { outline: 3px solid #3987e5; outline-offset: 2px; }
.habeas h1 { font-size: 1.9rem; padding: 0 0 .4rem; } .habeas h2 { font-size: 1.3rem; padding: .8rem 0 .3rem; }
.scroll { overflow: auto; max-height: 24rem; } .scroll.whole { max-height: none; }
.habeas table, .scroll table { border-collapse: collapse; width: 100%; font-size: .9rem; }
.habeas caption, .scroll caption { text-align: left; padding: .2rem 0; opacity: .8; caption-side: top; }
.habeas th, .habeas td, .scroll th, .scroll td {
  text-align: left; vertical-align: top; padding: .3rem .5rem; border: 0; border-bottom: 1px solid #8884;
  font-weight: 400; overflow-wrap: anywhere; }
.habeas thead th, .scroll thead th { font-weight: 600; white-space: nowrap; overflow-wrap: normal; }
.scroll table.figures td, .scroll table.figures th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
.incidents th[scope=row], .incidents td.when { white-space: nowrap; overflow-wrap: normal; }
.incidents td.number { text-align: right; font-variant-numeric: tabular-nums; }
.habeas dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; padding: 0; }
.habeas dt { font-weight: 600; margin: 0; padding: 0; } .habeas dd { margin: 0; overflow-wrap: anywhere; }
.habeas .soft, .note { opacity: .8; } .note { font-size: .9rem; }
.habeas ol.case li[aria-current] { font-weight: 600; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.8; max-width: 46rem; }
.text mark { background: #f5c51838; color: inherit; border-bottom: 2px solid #c99700; padding: .15rem 0;
  scroll-margin-top: 5rem; }
.mention { border-radius: .2rem; padding: .05rem .15rem; background: #88888830; }
.mention .label { font-size: .68em; opacity: .85; letter-spacing: .03em; }
.mention.person { background: #3987e54d; } .mention.organisation { background: #7d5bd64d; }
.mention.place, .mention.nationality { background: #1f9e6b4d; }
.mention.date, .mention.duration { background: #d9730d4d; }
.mention.charge, .mention.law { background: #d6336c4d; } .mention.penalty { background: #c9252d4d; }
.mention.act { background: #0b94a84d; } .mention.count { background: #8a6d3b4d; }
@media (max-width: 50rem) { .habeas dl { grid-template-columns: 1fr; } .habeas dd { margin: 0 0 .4rem; } }
</style>
"""
