#include "render/offscreen_target.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "render/gl_objects.h"

namespace chronoscope {

struct OffscreenTarget::Objects {
  GlFramebuffer framebuffer;
  GlRenderbuffer color;
};

OffscreenTarget::OffscreenTarget(int width, int height)
    : m_objects(std::make_unique<Objects>()), m_width(width), m_height(height) {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
  if (width < 1 || height < 1 || width > largest || height > largest) {
    throw std::runtime_error(fmt::format("A picture of {}x{} cannot be drawn: each side must be 1 to {}.",
                                         width, height, largest));
  }
  glBindRenderbuffer(GL_RENDERBUFFER, m_objects->color.name());
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, m_objects->framebuffer.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_objects->color.name());
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
    throw std::runtime_error(
        fmt::format("The graphics driver cannot draw off screen at {}x{}.", width, height));
  }
}

OffscreenTarget::~OffscreenTarget() = default;
OffscreenTarget::OffscreenTarget(OffscreenTarget&&) noexcept = default;
OffscreenTarget& OffscreenTarget::operator=(OffscreenTarget&&) noexcept = default;

void OffscreenTarget::bind() const { glBindFramebuffer(GL_FRAMEBUFFER, m_objects->framebuffer.name()); }

void OffscreenTarget::wait() const { glFinish(); }

std::vector<std::uint8_t> OffscreenTarget::read_pixels() const {
  const std::size_t row = static_cast<std::size_t>(m_width) * 4;
  std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(m_height));
  bind();
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, m_width, m_height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  // OpenGL counts rows from the bottom.
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(m_height) - 1; top < bottom; ++top, --bottom) {
    std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  return pixels;
}

}  // namespace chronoscope
