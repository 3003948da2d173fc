// An OpenGL context without a window, a screen or an X server: EGL, surfaceless. Draw into an OffscreenTarget.
#pragma once

#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace chronoscope {

enum class GlFlavour { opengl /* 3.3 core */, opengl_es /* 3.0, what browsers have */ };

class HeadlessContext {
 public:
  /// Makes a context and makes it current on this thread; or says why not, in words for the user.
  static tl::expected<HeadlessContext, std::string> create(GlFlavour flavour = GlFlavour::opengl);
  ~HeadlessContext();
  HeadlessContext(HeadlessContext&&) noexcept;
  HeadlessContext& operator=(HeadlessContext&&) noexcept;

  /// For load_gl().
  static void (*proc_address(const char* name))();

 private:
  struct Impl;
  explicit HeadlessContext(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace chronoscope
