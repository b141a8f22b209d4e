# What other projects get: the library, its one header, and how to find both with pkg-config or find_package.
include(CMakePackageConfigHelpers)

if(SKBUILD)  # the Python package holds the library under its plain name
  install(FILES $<TARGET_FILE:cleancopy> DESTINATION cleancopy RENAME libcleancopy.so COMPONENT python)
endif()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cleancopy)
install(TARGETS cleancopy EXPORT cleancopy
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/include/cleancopy/cleancopy.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cleancopy COMPONENT development)
install(EXPORT cleancopy NAMESPACE cleancopy:: FILE cleancopy-targets.cmake
  DESTINATION ${package_folder} COMPONENT development)

configure_package_config_file(cleancopy-config.cmake.in cleancopy-config.cmake
  INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
# Before version 1.0 a minor version may break a build; the ABI number says when programs break.
write_basic_package_version_file(cleancopy-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cleancopy-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/cleancopy-config-version.cmake
  DESTINATION ${package_folder} COMPONENT development)

# Paths relative to the .pc file, so that an installed tree may be moved.
file(RELATIVE_PATH pc_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" pc_prefix "${pc_prefix}")
if(CLEANCOPY_STATIC)
  set(pc_cflags " -DCLEANCOPY_STATIC")
  set(pc_needs "Requires: libxml-2.0 libutf8proc uchardet\n")
  set(pc_libs " -lstdc++ -lm")
endif()
configure_file(cleancopy.pc.in cleancopy.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cleancopy.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

# What the format "report-part" needs on a host's own page.
install(FILES ${PROJECT_SOURCE_DIR}/core/write/report/report.css ${PROJECT_SOURCE_DIR}/core/write/report/report.js
  DESTINATION ${CMAKE_INSTALL_DATADIR}/cleancopy COMPONENT runtime)
