#pragma once
#include "picture.h"

namespace likeness {

// The content of the first chunk of a name; nothing where there is none. Lengths are checked before they are believed.
Bytes png_chunk(Bytes bytes, const char *name);     // of those before the picture
Bytes webp_chunk(Bytes bytes, const char *name);

} // namespace likeness
