// A picture in graphics memory to draw into where there is no window, and to read back.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace chronoscope {

class OffscreenTarget {
 public:
  /// Needs a current context with load_gl() done. Throws std::runtime_error when the driver cannot make it
  /// (mostly: too large).
  OffscreenTarget(int width, int height);
  ~OffscreenTarget();
  OffscreenTarget(OffscreenTarget&&) noexcept;
  OffscreenTarget& operator=(OffscreenTarget&&) noexcept;

  /// What is drawn from now on goes here.
  void bind() const;
  /// Until everything is drawn.
  void wait() const;
  /// RGBA, 8 bits each, rows from the top.
  std::vector<std::uint8_t> read_pixels() const;
  int width() const { return m_width; }
  int height() const { return m_height; }

 private:
  struct Objects;
  std::unique_ptr<Objects> m_objects;
  int m_width, m_height;
};

}  // namespace chronoscope
