#include "paper/pdf.h"

#include <cairo-pdf.h>

#include <array>
#include <memory>

namespace ct::paper {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// As `toIso` writes it, without the milliseconds, for which PDF has no place.
std::string pdfDate(base::Time time) {
  return base::toIso(time).substr(0, 19) + "Z";
}

void draw(cairo_t* canvas, const Box& box) {
  cairo_rectangle(canvas, box.x, box.y, box.width, box.height);
  if (box.fill < 1) {
    cairo_set_source_rgb(canvas, box.fill, box.fill, box.fill);
    cairo_fill_preserve(canvas);
  }
  cairo_set_source_rgb(canvas, box.edge, box.edge, box.edge);
  cairo_set_line_width(canvas, box.thickness);
  if (box.thickness > 0) cairo_stroke(canvas);
  cairo_new_path(canvas);
}

void draw(cairo_t* canvas, const Stroke& stroke) {
  constexpr std::array<double, 2> kDashes{4, 4};
  cairo_set_dash(canvas, kDashes.data(), stroke.dashed ? 2 : 0, 0);
  cairo_set_source_rgb(canvas, stroke.grey, stroke.grey, stroke.grey);
  cairo_set_line_width(canvas, stroke.thickness);
  cairo_move_to(canvas, stroke.fromX, stroke.fromY);
  cairo_line_to(canvas, stroke.toX, stroke.toY);
  cairo_stroke(canvas);
  cairo_set_dash(canvas, nullptr, 0, 0);
}

void draw(cairo_t* canvas, const Page& page, Lettering& lettering) {
  for (const Box& box : page.boxes)
    draw(canvas, box);
  for (const Stroke& stroke : page.strokes)
    draw(canvas, stroke);
  for (const Words& words : page.words)
    lettering.drawOn(canvas, words);
  cairo_show_page(canvas);
}

}  // namespace

base::Result<std::string> pdfOf(const Sheets& sheets, Lettering& lettering) {
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sheets.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                 pdfDate(sheets.dated).c_str());
  {
    const std::unique_ptr<cairo_t, Destroy> canvas(cairo_create(surface.get()));
    for (const Page& page : sheets.pages)
      draw(canvas.get(), page, lettering);
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return bytes;
  return base::refuse("The pages could not be drawn, so nothing was written.",
                      cairo_status_to_string(status));
}

}  // namespace ct::paper
