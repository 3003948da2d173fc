// Where shaders' texts come from: render does not know files.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace chronoscope {

/// Gives the text of the shader called, say, "shapes.vert" (in shaders/). An empty text does not compile and is
/// reported as that.
using ShaderText = std::function<std::string(std::string_view name)>;

}  // namespace chronoscope
