# How every folder of the house is built: the same warnings, the same hardening, includes from src/.

add_library(gantry_options INTERFACE)
target_include_directories(gantry_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(gantry_options INTERFACE
  -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Werror=unused-result -Werror=return-type -Werror=switch
  -fstack-protector-strong)
target_compile_definitions(gantry_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_definitions(gantry_options INTERFACE _FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
endif()

find_program(GANTRY_MOLD mold)
if(GANTRY_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# gantry_library(NAME SOURCES … [LINKS …] [PRIVATE_LINKS …])
function(gantry_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(gantry_${name} STATIC ${arg_SOURCES})
  target_link_libraries(gantry_${name} PUBLIC gantry_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# What every test includes, compiled once: reading Qt and the standard library takes longer than a test itself. QtTest stands in no such
# header: what it holds depends on a target's other Qt libraries.
function(gantry_precompiled_headers target)
  if(NOT TARGET gantry_test_headers)
    file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/gantry_test_headers.cpp CONTENT "")
    add_library(gantry_test_headers OBJECT ${CMAKE_BINARY_DIR}/gantry_test_headers.cpp)
    target_link_libraries(gantry_test_headers PRIVATE gantry_options Qt6::Test)
    target_compile_options(gantry_test_headers PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    target_precompile_headers(gantry_test_headers PRIVATE <QtCore/QtCore> <chrono> <filesystem> <fstream> <functional> <map> <memory> <mutex>
      <optional> <set> <sstream> <string> <thread> <variant> <vector>)
  endif()
  target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)   # another value in each folder would shut them out
  target_precompile_headers(${target} REUSE_FROM gantry_test_headers)
endfunction()

# gantry_test(NAME SOURCES … LINKS … [LABELS …]): one Qt Test program, one line in ctest, labelled with its folder, which
# tests_of_FOLDER builds.
function(gantry_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE gantry_options Qt6::Test ${arg_LINKS})
  target_compile_options(test_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)   # a unity build includes the only file, whose own names then look like a header's
  gantry_precompiled_headers(test_${name})
  add_test(NAME ${name} COMMAND test_${name})
  get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  if(NOT TARGET tests_of_${folder})
    add_custom_target(tests_of_${folder})
  endif()
  add_dependencies(tests_of_${folder} test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 400 LABELS "unit;${folder};${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;ASAN_OPTIONS=detect_leaks=1")
endfunction()
