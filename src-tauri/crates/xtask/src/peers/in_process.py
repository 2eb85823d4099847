"""Draws the same content by a library of Python: TYPST-OR-WEASYPRINT WHAT FOLDER COUNT FONTS.

Draws FOLDER/WHAT-0, WHAT-1 and so on, keeps the first as WHAT-PEER.pdf and prints the milliseconds of each on a line.
What a program that goes on running would do once, loading the library and the faces, is done before.
"""
import sys
import time
from pathlib import Path

# Nobody waits longer for one more drawing than this many seconds.
ENOUGH = 60


def by_typst(fonts):
    import typst

    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(font_paths=faces)
    return lambda source: compiler.compile(
        str(source.with_suffix(".typ")),
        root=str(source.parent),
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
    )


def by_weasyprint(_fonts):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    faces = FontConfiguration()
    return lambda source: HTML(source.with_suffix(".html")).write_pdf(font_config=faces, pdf_variant="pdf/a-2a")


peer, what, folder, count, fonts = sys.argv[1:]
draw = {"typst": by_typst, "weasyprint": by_weasyprint}[peer](fonts)
spent = 0
for number in range(int(count)):
    if spent > ENOUGH:
        break
    began = time.perf_counter()
    pdf = draw(Path(folder) / f"{what}-{number}")
    took = time.perf_counter() - began
    spent += took
    print(took * 1000, flush=True)
    if number == 0:
        (Path(folder) / f"{what}-{peer}.pdf").write_bytes(pdf)
