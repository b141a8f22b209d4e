# cleancopy_embed(FILE TARGET...): makes NAME.inc, a C++ string literal of the file's text, for sources of the targets to
# include. The configuration runs again when the file changes.
function(cleancopy_embed file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  cmake_path(GET file FILENAME name)
  file(READ ${file} text)
  file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/embedded/${name}.inc CONTENT "R\"embedded(${text})embedded\"\n")
  foreach(target IN LISTS ARGN)
    target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/embedded)
  endforeach()
endfunction()
