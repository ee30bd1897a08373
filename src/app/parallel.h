#pragma once

#include <atomic>
#include <thread>
#include <vector>

namespace gantry::app {

/// Calls `work(i)` for every i below `count`, on at most `threads` threads, and returns when all are done.
template <class Work>
void inParallel(std::size_t count, std::size_t threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto drain = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min(count, threads); ++i) helpers.emplace_back(drain);
  drain();
}

}  // namespace gantry::app
