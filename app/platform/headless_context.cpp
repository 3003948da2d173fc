#include "platform/headless_context.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#ifdef CHRONOSCOPE_HAS_EGL
#include <EGL/egl.h>
#include <EGL/eglext.h>
#endif

namespace chronoscope {

#ifdef CHRONOSCOPE_HAS_EGL

struct HeadlessContext::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (context == EGL_NO_CONTEXT) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display, context);
    // The display stays initialised: it is the process's, and another context may be using it.
    eglReleaseThread();
  }
};

namespace {

bool has_extension(const char* list, std::string_view name) {
  std::string_view rest = list == nullptr ? std::string_view() : std::string_view(list);
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    if (rest.substr(0, space) == name) return true;
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  return false;
}

EGLDisplay find_display() {
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  if (has_extension(extensions, "EGL_MESA_platform_surfaceless")) {
    const auto get_platform_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (get_platform_display != nullptr) {
      EGLDisplay display = get_platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
      if (display != EGL_NO_DISPLAY) return display;
    }
  }
  return eglGetDisplay(EGL_DEFAULT_DISPLAY);  // other drivers: their own idea of no display
}

std::string failure(std::string_view what) {
  return fmt::format(
      "Cannot draw without a window: {} (EGL error 0x{:04X}). On Debian, the packages libegl1 and "
      "libgl1-mesa-dri provide drawing in software.",
      what, eglGetError());
}

}  // namespace

tl::expected<HeadlessContext, std::string> HeadlessContext::create(GlFlavour flavour) {
  const bool is_es = flavour == GlFlavour::opengl_es;
  auto impl = std::make_unique<Impl>();
  impl->display = find_display();
  if (impl->display == EGL_NO_DISPLAY) return tl::unexpected(failure("EGL offers no display"));
  if (eglInitialize(impl->display, nullptr, nullptr) == EGL_FALSE) {
    return tl::unexpected(failure("EGL cannot be started"));
  }
  if (!has_extension(eglQueryString(impl->display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context")) {
    return tl::unexpected(failure("EGL cannot do without a surface here"));
  }
  if (eglBindAPI(is_es ? EGL_OPENGL_ES_API : EGL_OPENGL_API) == EGL_FALSE)
    return tl::unexpected(failure("EGL offers no OpenGL"));

  const EGLint renderable = is_es ? EGL_OPENGL_ES3_BIT : EGL_OPENGL_BIT;
  const std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, renderable, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(impl->display, wanted.data(), &config, 1, &count) == EGL_FALSE || count == 0) {
    return tl::unexpected(failure("EGL offers no suitable configuration"));
  }
  constexpr std::array<EGLint, 7> core_3_3{EGL_CONTEXT_MAJOR_VERSION,
                                           3,
                                           EGL_CONTEXT_MINOR_VERSION,
                                           3,
                                           EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                           EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                           EGL_NONE};
  constexpr std::array<EGLint, 5> es_3_0{EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0,
                                         EGL_NONE};
  const EGLint* version = is_es ? es_3_0.data() : core_3_3.data();
  impl->context = eglCreateContext(impl->display, config, EGL_NO_CONTEXT, version);
  if (impl->context == EGL_NO_CONTEXT) return tl::unexpected(failure("the driver offers no OpenGL 3.3"));
  if (eglMakeCurrent(impl->display, EGL_NO_SURFACE, EGL_NO_SURFACE, impl->context) == EGL_FALSE) {
    return tl::unexpected(failure("the OpenGL context cannot be used"));
  }
  return HeadlessContext(std::move(impl));
}

void (*HeadlessContext::proc_address(const char* name))() { return eglGetProcAddress(name); }

#else  // no EGL on this system

struct HeadlessContext::Impl {};

tl::expected<HeadlessContext, std::string> HeadlessContext::create(GlFlavour) {
  return tl::unexpected(
      std::string("Drawing without a window needs EGL, which this program was built without."));
}

void (*HeadlessContext::proc_address(const char*))() { return nullptr; }

#endif

HeadlessContext::HeadlessContext(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
HeadlessContext::~HeadlessContext() = default;
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;

}  // namespace chronoscope
