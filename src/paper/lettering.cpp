#include "paper/lettering.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "base/contract.h"
#include "text/families.h"
#include "text/paragraphs.h"

namespace ct::paper {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object>
using Ref = std::unique_ptr<Object, Unref>;

constexpr float points(int pangoUnits) {
  return static_cast<float>(pangoUnits) / PANGO_SCALE;
}

int pangoUnits(float points) {
  return static_cast<int>(points * PANGO_SCALE);
}

PangoAlignment alignmentOf(text::Align align) {
  if (align == text::Align::centre) return PANGO_ALIGN_CENTER;
  return align == text::Align::end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

std::string onOneLine(std::string_view utf8) {
  std::string all;
  for (const std::string& each : text::paragraphs(utf8))
    all += (all.empty() ? "" : " ") + each;
  return all;
}

}  // namespace

struct Lettering::Pango {
  Pango();
  void lay(const std::shared_ptr<const std::string>& paragraph, const text::Style& style);
  void addLines(std::vector<Line>& lines);
  Line lineAt(PangoLayoutIter* at, int number) const;

  Ref<PangoFontMap> fonts;
  Ref<PangoContext> context;
  Ref<PangoLayout> layout;
  std::shared_ptr<const std::string> laid;  // what the layout holds now, and how
  text::Style style;
  int above = 0;  // the baseline in a line of the first font, and below it
  int below = 0;
};

Lettering::Pango::Pango() : fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  base::contract(fonts != nullptr, "Cairo was built with FreeType");
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts.get()), 72);
  context.reset(pango_font_map_create_context(fonts.get()));
  cairo_font_options_t* asDrawn = cairo_font_options_create();
  cairo_font_options_set_hint_style(asDrawn, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(asDrawn, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), asDrawn);
  cairo_font_options_destroy(asDrawn);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  // Not the computer's language: the same session gives the same pages everywhere.
  pango_context_set_language(context.get(), pango_language_from_string("en-gb"));
  layout.reset(pango_layout_new(context.get()));
  pango_layout_set_auto_dir(layout.get(), TRUE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
}

void Lettering::Pango::lay(const std::shared_ptr<const std::string>& paragraph,
                           const text::Style& wanted) {
  if (laid == paragraph && style == wanted) return;
  laid = paragraph;
  style = wanted;
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, text::kFamilies);
  pango_font_description_set_weight(
      font, style.weight == text::Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, pangoUnits(style.size));
  pango_layout_set_font_description(layout.get(), font);
  PangoFontMetrics* metrics = pango_context_get_metrics(context.get(), font, nullptr);
  above = pango_font_metrics_get_ascent(metrics);
  below = pango_font_metrics_get_descent(metrics);
  pango_font_metrics_unref(metrics);
  pango_font_description_free(font);
  pango_layout_set_width(layout.get(), style.width > 0 ? pangoUnits(style.width) : -1);
  pango_layout_set_alignment(layout.get(), alignmentOf(style.align));
  const bool cuts = style.maxLines > 0;
  pango_layout_set_ellipsize(layout.get(), cuts ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height(layout.get(), cuts ? -style.maxLines : -1);
  pango_layout_set_text(layout.get(), laid->data(), static_cast<int>(laid->size()));
}

void Lettering::Pango::addLines(std::vector<Line>& lines) {
  PangoLayoutIter* at = pango_layout_get_iter(layout.get());
  int number = 0;
  do {
    lines.push_back(lineAt(at, number++));
  } while (pango_layout_iter_next_line(at) != FALSE);
  pango_layout_iter_free(at);
}

/// As high as a line in the first font, as on screen, unless its letters need more: what some fonts
/// ask for is twice that, and those of emoji ask for less than the letters above them leave.
Line Lettering::Pango::lineAt(PangoLayoutIter* at, int number) const {
  PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
  PangoRectangle inPlace;
  pango_layout_iter_get_line_extents(at, nullptr, &inPlace);
  PangoRectangle ink;
  pango_layout_line_get_extents(line, &ink, nullptr);
  const int top = std::max(above, -ink.y);
  return {.paragraph = laid,
          .number = number,
          .words = laid->substr(static_cast<std::size_t>(line->start_index),
                                static_cast<std::size_t>(line->length)),
          .indent = points(inPlace.x),
          .width = points(inPlace.width),
          .height = points(top + std::max(below, ink.y + ink.height)),
          .baseline = points(top)};
}

Lettering::Lettering() : pango_(std::make_unique<Pango>()) {}
Lettering::~Lettering() = default;

std::vector<Line> Lettering::lines(std::string_view utf8, const text::Style& style) {
  std::vector<Line> found;
  const auto add = [&](std::string paragraph) {
    pango_->lay(std::make_shared<const std::string>(std::move(paragraph)), style);
    pango_->addLines(found);
  };
  if (style.maxLines > 0) {
    add(onOneLine(utf8));
  } else {
    for (std::string& each : text::paragraphs(utf8))
      add(std::move(each));
  }
  return found;
}

void Lettering::drawOn(cairo_t* canvas, const Words& words) {
  pango_->lay(words.line.paragraph, words.style);
  cairo_set_source_rgb(canvas, words.grey, words.grey, words.grey);
  cairo_move_to(canvas, words.x + words.line.indent, words.y + words.line.baseline);
  pango_cairo_show_layout_line(
      canvas, pango_layout_get_line_readonly(pango_->layout.get(), words.line.number));
}

float heightOf(const std::vector<Line>& lines) {
  return std::accumulate(lines.begin(), lines.end(), 0.0F,
                         [](float sum, const Line& line) { return sum + line.height; });
}

Setting fitted(Lettering& lettering, std::string_view utf8, text::Style style, float smallest,
               float height) {
  for (; style.size >= smallest; style.size -= 1) {
    std::vector<Line> lines = lettering.lines(utf8, style);
    if (heightOf(lines) <= height) return {style, std::move(lines)};
  }
  style.size = smallest;
  const float oneLine = lettering.lines(" ", style).front().height;
  style.maxLines = std::max(1, static_cast<int>(height / oneLine));
  return {style, lettering.lines(utf8, style)};
}

}  // namespace ct::paper
