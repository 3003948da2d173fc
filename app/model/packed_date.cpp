#include "model/packed_date.h"

#include <limits>

namespace chronoscope {
namespace {

// From the lowest bit: the year, then the fields of the part, then those of the date.
constexpr int year_bits = 32, month_bits = 5, day_bits = 5, precision_bits = 3, flag_bits = 1, kind_bits = 2;

class BitWriter {
 public:
  void write(std::uint64_t value, int bits) {
    m_word |= value << m_at;
    m_at += bits;
  }
  std::uint64_t word() const { return m_word; }

 private:
  std::uint64_t m_word = 0;
  int m_at = 0;
};

class BitReader {
 public:
  explicit BitReader(std::uint64_t word) : m_word(word) {}
  std::uint64_t read(int bits) {
    const std::uint64_t value = m_word & ((std::uint64_t{1} << bits) - 1);
    m_word >>= bits;
    return value;
  }

 private:
  std::uint64_t m_word;
};

bool fits(std::int64_t year) {
  using Limits = std::numeric_limits<std::int32_t>;
  return year >= Limits::min() && year <= Limits::max();
}

void write_part(BitWriter& out, const EdtfPart& part) {
  out.write(static_cast<std::uint32_t>(static_cast<std::int32_t>(part.year)), year_bits);
  out.write(part.month, month_bits);
  out.write(part.day, day_bits);
  out.write(static_cast<std::uint64_t>(part.precision), precision_bits);
  for (const bool flag : {part.uncertain, part.approximate, part.month_unspecified, part.day_unspecified}) {
    out.write(flag ? 1 : 0, flag_bits);
  }
}

EdtfPart read_part(BitReader& in) {
  EdtfPart part;
  part.year = static_cast<std::int32_t>(static_cast<std::uint32_t>(in.read(year_bits)));
  part.month = static_cast<std::uint8_t>(in.read(month_bits));
  part.day = static_cast<std::uint8_t>(in.read(day_bits));
  part.precision = static_cast<Precision>(in.read(precision_bits));
  part.uncertain = in.read(flag_bits) != 0;
  part.approximate = in.read(flag_bits) != 0;
  part.month_unspecified = in.read(flag_bits) != 0;
  part.day_unspecified = in.read(flag_bits) != 0;
  return part;
}

constexpr int part_bits = year_bits + month_bits + day_bits + precision_bits + 4 * flag_bits;
static_assert(part_bits + 3 * kind_bits <= 64);

}  // namespace

std::optional<PackedDate> pack_date(const EdtfDate& date) {
  if (!fits(date.first.year) || !fits(date.last.year)) return std::nullopt;
  BitWriter first, last;
  write_part(first, date.first);
  first.write(static_cast<std::uint64_t>(date.form), kind_bits);
  first.write(static_cast<std::uint64_t>(date.first_kind), kind_bits);
  first.write(static_cast<std::uint64_t>(date.last_kind), kind_bits);
  if (date.form != EdtfForm::date) write_part(last, date.last);
  return PackedDate{first.word(), last.word()};
}

EdtfForm packed_form(std::uint64_t first) {
  return static_cast<EdtfForm>((first >> part_bits) & ((std::uint64_t{1} << kind_bits) - 1));
}

bool packed_has_known_ends(std::uint64_t first) {
  static_assert(static_cast<int>(EndKind::known) == 0);
  return first >> (part_bits + kind_bits) == 0;
}

EdtfDate unpack_date(PackedDate packed) {
  EdtfDate date;
  BitReader first(packed.first), last(packed.last);
  date.first = read_part(first);
  date.form = static_cast<EdtfForm>(first.read(kind_bits));
  date.first_kind = static_cast<EndKind>(first.read(kind_bits));
  date.last_kind = static_cast<EndKind>(first.read(kind_bits));
  if (date.form != EdtfForm::date) date.last = read_part(last);
  return date;
}

}  // namespace chronoscope
