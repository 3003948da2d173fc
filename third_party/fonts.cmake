# Fonts, embedded so that the program starts on a machine with none: PT Sans, PT Serif (ParaType's free licence;
# Latin and Cyrillic) and Font Awesome 4.7's icons (SIL Open Font Licence).

function(embed_font name folder file)
  file(GLOB_RECURSE found "${folder}/${file}")
  if(NOT found)
    message(FATAL_ERROR "${folder} holds no ${file}")
  endif()
  list(GET found 0 found)
  chronoscope_embed("fonts/${name}" "${found}")
endfunction()

embed_font(PTSans-Regular.ttf "${paratype_dir}" PTS55F.ttf)
embed_font(PTSans-Italic.ttf "${paratype_dir}" PTS56F.ttf)
embed_font(PTSans-Bold.ttf "${paratype_dir}" PTS75F.ttf)
embed_font(PTSerif-Regular.ttf "${paratype_dir}" PTF55F.ttf)
embed_font(PTSerif-Italic.ttf "${paratype_dir}" PTF56F.ttf)
embed_font(PTSerif-Bold.ttf "${paratype_dir}" PTF75F.ttf)
embed_font(FontAwesome.ttf "${awesome_dir}" fontawesome-webfont.ttf)

# ParaType's licence asks to be passed on with the fonts.
file(GLOB_RECURSE licence "${paratype_dir}/*License_eng_1.3.txt" "${paratype_dir}/usr/share/doc/*/copyright")
if(licence)
  list(GET licence 0 licence)
  chronoscope_embed("licences/paratype.txt" "${licence}")
endif()
file(GLOB_RECURSE licence "${awesome_dir}/usr/share/doc/*/copyright" "${awesome_dir}/README.md")
if(licence)
  list(GET licence 0 licence)
  chronoscope_embed("licences/font-awesome.txt" "${licence}")
endif()
