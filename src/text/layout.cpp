#include "text/layout.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <unordered_map>

#include "base/contract.h"
#include "text/families.h"
#include "text/paragraphs.h"

namespace ct::text {
namespace {

/// Everything is shaped at one em and then scaled, so that lines break alike at every size. A small
/// em, because Pango counts in 1/1024 of a unit and a line of 200,000 characters has to fit an int.
constexpr int kEm = 8;

constexpr const char* kEllipsis = "…";

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object>
using Ref = std::unique_ptr<Object, Unref>;

/// Asks for outlines as they were drawn, and for fixed faces: a Face has no place for the axes of a
/// variable font.
void asDrawn(FcPattern* pattern, gpointer) {
  const auto set = [pattern](const char* name, FcBool value) {
    FcPatternDel(pattern, name);
    FcPatternAddBool(pattern, name, value);
  };
  set(FC_HINTING, FcFalse);
  set(FC_ANTIALIAS, FcTrue);
  set(FC_VARIABLE, FcFalse);
  FcPatternDel(pattern, FC_HINT_STYLE);
  FcPatternAddInteger(pattern, FC_HINT_STYLE, FC_HINT_NONE);
}

PangoFontDescription* describe(Weight weight) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, kFamilies);
  pango_font_description_set_weight(
      font, weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, kEm * PANGO_SCALE);
  return font;
}

/// A line that has been set from the left edge and waits to be aligned.
struct Row {
  std::size_t firstGlyph = 0;
  float width = 0;
  bool fromRight = false;
};

float indent(const Row& row, float room, Align align) {
  if (align == Align::centre) return (room - row.width) / 2;
  const bool atRight = (align == Align::end) != row.fromRight;
  return atRight ? room - row.width : 0;
}

void alignRows(Layout& layout, const std::vector<Row>& rows, const Style& style) {
  const float room = style.width > 0 ? style.width : layout.width;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t end = i + 1 < rows.size() ? rows[i + 1].firstGlyph : layout.glyphs.size();
    const float shift = indent(rows[i], room, style.align);
    for (std::size_t g = rows[i].firstGlyph; g < end; ++g)
      layout.glyphs[g].x += shift;
  }
}

}  // namespace

struct Typesetter::Pango {
  Pango();

  /// Sets one paragraph in at most `room` lines (0: any number). Says whether it had to be cut.
  bool setParagraph(std::string_view text, int room);
  void useStyle(const Style& style);
  /// Adds the lines of the paragraph below those already in `layout`.
  void append(Layout& layout, std::vector<Row>& rows);
  /// The width of a line, and how high it stands above and below its baseline.
  PangoRectangle boxOf(PangoLayoutLine* line);
  /// Adds the glyphs of one line, left to right.
  void appendLine(Layout& layout, const PangoLayoutLine& line, float baseline);
  FaceId faceOf(PangoFont* font);

  Ref<PangoFontMap> fonts;
  Ref<PangoContext> context;
  Ref<PangoLayout> paragraph;
  std::deque<Face> faces;  // a deque, because what `face` gave stays valid
  std::unordered_map<PangoFont*, FaceId> known;
  std::vector<Ref<PangoFont>> held;  // so that no address in `known` is given to another font
  FaceId unknownGlyphs = 0;
  int above = 0;  // the baseline in a line of the first font, and below it
  int below = 0;
};

Typesetter::Pango::Pango() : fonts(pango_ft2_font_map_new()) {
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(fonts.get()), 72, 72);
  pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(fonts.get()), asDrawn, nullptr,
                                           nullptr);
  context.reset(pango_font_map_create_context(fonts.get()));
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  // Not the computer's language: a session looks the same on every laptop.
  pango_context_set_language(context.get(), pango_language_from_string("en-gb"));
  paragraph.reset(pango_layout_new(context.get()));
  pango_layout_set_auto_dir(paragraph.get(), TRUE);
  pango_layout_set_wrap(paragraph.get(), PANGO_WRAP_WORD_CHAR);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes,
                         pango_attr_insert_hyphens_new(FALSE));  // none that nobody wrote
  pango_layout_set_attributes(paragraph.get(), attributes);
  pango_attr_list_unref(attributes);

  PangoFontDescription* base = describe(Weight::regular);
  const Ref<PangoFont> font(pango_context_load_font(context.get(), base));
  pango_font_description_free(base);
  base::contract(font != nullptr, "the computer has at least one font");
  unknownGlyphs = faceOf(font.get());
  PangoFontMetrics* metrics = pango_font_get_metrics(font.get(), nullptr);
  above = pango_font_metrics_get_ascent(metrics);
  below = pango_font_metrics_get_descent(metrics);
  pango_font_metrics_unref(metrics);
}

void Typesetter::Pango::useStyle(const Style& style) {
  PangoFontDescription* font = describe(style.weight);
  pango_layout_set_font_description(paragraph.get(), font);
  pango_font_description_free(font);
  // Rounded up: text laid out again in the width it had must not wrap.
  const double width = std::ceil(double{style.width} / double{style.size} * kEm * PANGO_SCALE);
  const bool wraps = width > 0 && width < G_MAXINT;
  pango_layout_set_width(paragraph.get(), wraps ? static_cast<int>(width) : -1);
}

bool Typesetter::Pango::setParagraph(std::string_view text, int room) {
  pango_layout_set_ellipsize(paragraph.get(),
                             room > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height(paragraph.get(), room > 0 ? -room : -1);
  pango_layout_set_text(paragraph.get(), text.data(), static_cast<int>(text.size()));
  return pango_layout_is_ellipsized(paragraph.get());
}

void Typesetter::Pango::append(Layout& layout, std::vector<Row>& rows) {
  const float unit = layout.size / (kEm * PANGO_SCALE);
  for (GSList* at = pango_layout_get_lines_readonly(paragraph.get()); at != nullptr;
       at = at->next) {
    auto* line = static_cast<PangoLayoutLine*>(at->data);
    const PangoRectangle box = boxOf(line);
    const bool fromRight = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
    const float width = static_cast<float>(box.width) * unit;
    rows.push_back({layout.glyphs.size(), width, fromRight});
    appendLine(layout, *line, layout.height - static_cast<float>(box.y) * unit);
    layout.width = std::max(layout.width, width);
    layout.height += static_cast<float>(box.height) * unit;
    ++layout.lines;
  }
}

/// Every line is as high as one in the first font, so that no script stands further apart than the
/// others, unless its letters need more: some fonts ask for twice that, and those of emoji for less
/// than the letters above them leave.
PangoRectangle Typesetter::Pango::boxOf(PangoLayoutLine* line) {
  PangoRectangle box;
  pango_layout_line_get_extents(line, nullptr, &box);
  if (box.y == -above && box.height == above + below) return box;
  PangoRectangle ink;
  pango_layout_line_get_extents(line, &ink, nullptr);
  const int top = std::max(above, -ink.y);
  box.height = top + std::max(below, ink.y + ink.height);
  box.y = -top;
  return box;
}

void Typesetter::Pango::appendLine(Layout& layout, const PangoLayoutLine& line, float baseline) {
  const float unit = layout.size / (kEm * PANGO_SCALE);
  int pen = 0;
  for (GSList* at = line.runs; at != nullptr; at = at->next) {
    const auto& run = *static_cast<PangoGlyphItem*>(at->data);
    if (run.item->analysis.font == nullptr) continue;
    const FaceId face = faceOf(run.item->analysis.font);
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
      const PangoGlyphInfo& info = run.glyphs->glyphs[i];
      const float x = static_cast<float>(pen + info.geometry.x_offset) * unit;
      const float y = baseline + static_cast<float>(info.geometry.y_offset) * unit;
      pen += info.geometry.width;
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      const bool unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
      layout.glyphs.push_back({unknown ? unknownGlyphs : face, unknown ? 0 : info.glyph, x, y});
    }
  }
}

FaceId Typesetter::Pango::faceOf(PangoFont* font) {
  if (const auto found = known.find(font); found != known.end()) return found->second;
  FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  FcChar8* file = nullptr;
  int index = 0;
  FcBool bold = FcFalse;
  FcPatternGetString(pattern, FC_FILE, 0, &file);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &bold);

  Face face{file != nullptr ? reinterpret_cast<const char*>(file) : "", index, bold == FcTrue};
  const auto same = std::find_if(faces.begin(), faces.end(), [&](const Face& other) {
    return other.file == face.file && other.index == face.index && other.fakeBold == face.fakeBold;
  });
  const auto id = static_cast<FaceId>(same - faces.begin());
  if (same == faces.end()) faces.push_back(std::move(face));
  g_object_ref(font);
  held.emplace_back(font);
  known.emplace(font, id);
  return id;
}

Typesetter::Typesetter() : pango_(std::make_unique<Pango>()) {}
Typesetter::~Typesetter() = default;

Layout Typesetter::lay(std::string_view utf8, const Style& style) {
  base::contract(style.size > 0, "text is laid out at a size above 0");
  Layout layout;
  layout.size = style.size;
  std::vector<Row> rows;
  pango_->useStyle(style);
  const std::vector<std::string> all = paragraphs(utf8);
  for (std::size_t i = 0; i < all.size() && !layout.cut; ++i) {
    const int room = style.maxLines > 0 ? style.maxLines - layout.lines : 0;
    layout.cut = pango_->setParagraph(all[i], room);
    const bool full = room > 0 && pango_layout_get_line_count(pango_->paragraph.get()) >= room;
    if (full && !layout.cut && i + 1 < all.size()) {
      pango_->setParagraph(all[i] + kEllipsis, room);
      layout.cut = true;
    }
    pango_->append(layout, rows);
  }
  alignRows(layout, rows, style);
  return layout;
}

const Face& Typesetter::face(FaceId id) const {
  base::contract(id < pango_->faces.size(), "a face is one that a layout named");
  return pango_->faces[id];
}

std::string Typesetter::controlFont(Weight weight) const {
  const char* name = weight == Weight::bold ? "Noto Sans:bold" : "Noto Sans:regular";
  FcPattern* wish = FcNameParse(reinterpret_cast<const FcChar8*>(name));
  FcConfigSubstitute(nullptr, wish, FcMatchPattern);
  FcDefaultSubstitute(wish);
  FcResult result = FcResultNoMatch;
  FcPattern* match = FcFontMatch(nullptr, wish, &result);
  FcChar8* file = nullptr;
  if (match != nullptr) FcPatternGetString(match, FC_FILE, 0, &file);
  std::string path = file != nullptr ? reinterpret_cast<const char*>(file) : "";
  if (match != nullptr) FcPatternDestroy(match);
  FcPatternDestroy(wish);
  return path;
}

}  // namespace ct::text
