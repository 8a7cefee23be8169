#include "text/fingerprint.h"

#include <glib.h>

#include <memory>

namespace ct::text {

std::string fingerprintOf(std::string_view bytes) {
  const std::unique_ptr<GChecksum, void (*)(GChecksum*)> sum(g_checksum_new(G_CHECKSUM_SHA256),
                                                             g_checksum_free);
  if (!bytes.empty()) {  // an empty view may be null, which GLib refuses
    g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(bytes.data()),
                      static_cast<gssize>(bytes.size()));
  }
  return g_checksum_get_string(sum.get());
}

}  // namespace ct::text
