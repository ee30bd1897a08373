#include "core/ulid.h"

#include <array>
#include <random>

namespace gantry {
namespace {
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTimeLength = 10;
constexpr std::size_t kLength = 26;
}  // namespace

RunId makeRunId(Time now) {
  std::string id(kLength, '0');
  auto left = static_cast<std::uint64_t>(now.time_since_epoch().count());
  for (std::size_t at = kTimeLength; at-- > 0; left >>= 5U) id[at] = kAlphabet[left & 31U];
  std::random_device random;
  for (std::size_t at = kTimeLength; at < kLength; ++at) id[at] = kAlphabet[random() & 31U];
  return *RunId::parse(id);
}

Time timeOf(const RunId& id) {
  std::uint64_t millis = 0;
  for (const char c : id.text().substr(0, kTimeLength)) millis = (millis << 5U) | kAlphabet.find(c);
  return Time(std::chrono::milliseconds(static_cast<std::int64_t>(millis)));
}

}  // namespace gantry
