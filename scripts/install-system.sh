#!/bin/sh
# Install what the program needs from the system's packages, where it is missing.
#   install-system.sh          what it needs to run
#   install-system.sh test     and what its tests start (a mail server, PostgreSQL, strace, faketime, faxinfo, fonts)
#   install-system.sh bench    and what it is measured against
set -eu

missing=""
need() { # need PROGRAM PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
need_file() { # need_file FILE PACKAGE
    [ -e "$1" ] || missing="$missing $2"
}

need tesseract tesseract-ocr
tesseract --list-langs 2>/dev/null | grep -qx swe || missing="$missing tesseract-ocr-swe"
python3 -c "import ensurepip" 2>/dev/null || missing="$missing python3-venv"
if [ "${1:-}" = test ] || [ "${1:-}" = bench ]; then
    need strace strace
    need faketime faketime
    need tiffinfo libtiff-tools
    need pdftoppm poppler-utils
    need_file /usr/sbin/dovecot dovecot-imapd
    need_file /usr/lib/postgresql/15/bin/initdb postgresql-15
    need_file /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu
    need_file /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf fonts-liberation
    need_file /usr/share/fonts/truetype/freefont/FreeSans.ttf fonts-freefont-ttf
    need_file /usr/share/fonts/truetype/crosextra/Caladea-Regular.ttf fonts-crosextra-caladea
    need_file /usr/share/fonts/truetype/lato/Lato-Regular.ttf fonts-lato
    need_file /usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf fonts-crosextra-carlito
    need_file /usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf fonts-open-sans
    need_file /usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf fonts-roboto-unhinted
    need_file /usr/share/fonts/truetype/gentium-basic/GenBasR.ttf fonts-sil-gentium-basic
    need_file /usr/share/fonts/truetype/hack/Hack-Regular.ttf fonts-hack
    need_file /usr/share/fonts/truetype/charis/CharisSIL-Regular.ttf fonts-sil-charis
    need_file /usr/share/fonts/truetype/oxygen/Oxygen-Sans.ttf fonts-oxygen
    need_file /usr/share/fonts/truetype/croscore/Arimo-Regular.ttf fonts-croscore
    need_file /usr/share/fonts/fonts-go/Go-Regular.ttf fonts-go
    need_file /usr/share/fonts/truetype/arkpandora/Aerial.ttf fonts-arkpandora
    need_file /usr/share/fonts/truetype/clear-sans/ClearSans-Regular.ttf fonts-clear-sans
    need_file /usr/share/fonts/truetype/paratype/PTS55F.ttf fonts-paratype
    need_file /usr/share/fonts/truetype/tuffy/Tuffy.ttf fonts-tuffy
    need_file /usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf fonts-noto-mono
    need_file /usr/share/fonts/truetype/arundina/ArundinaSans.ttf fonts-arundina
    need_file /usr/share/fonts/truetype/manrope/Manrope-Regular.ttf fonts-manrope
    need_file /usr/share/fonts/truetype/gentium/Gentium-R.ttf fonts-sil-gentium
    need_file /usr/share/fonts/truetype/averia-gwf/AveriaSerifGWF-Regular.ttf fonts-averia-serif-gwf
    need_file /usr/share/fonts/truetype/tlwg/Loma.ttf fonts-tlwg-loma-ttf
    need_file /usr/share/fonts/truetype/tlwg/Norasi.ttf fonts-tlwg-norasi-ttf
    need_file /usr/share/fonts/truetype/tlwg/Umpush.ttf fonts-tlwg-umpush-ttf
    need_file /usr/share/fonts/truetype/tlwg/Kinnari.ttf fonts-tlwg-kinnari-ttf
    need_file /usr/share/fonts/truetype/tlwg/Laksaman.ttf fonts-tlwg-laksaman-ttf
    need_file /usr/share/fonts/truetype/tlwg/Garuda.ttf fonts-tlwg-garuda-ttf
    need_file /usr/share/fonts/truetype/tlwg/TlwgTypewriter.ttf fonts-tlwg-typewriter-ttf
    need_file /usr/share/fonts/truetype/tlwg/TlwgMono.ttf fonts-tlwg-mono-ttf
    need_file /usr/share/fonts/truetype/play/Play-Regular.ttf fonts-play
    need_file /usr/share/fonts/truetype/andika/Andika-Regular.ttf fonts-sil-andika
    need_file /usr/share/fonts/truetype/quicksand/Quicksand-Medium.ttf fonts-quicksand
    need_file /usr/share/fonts/truetype/cardo/Cardo104s.ttf fonts-cardo
    need_file /usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf fonts-vollkorn
    need_file /usr/share/fonts/truetype/doulos/DoulosSIL-Regular.ttf fonts-sil-doulos
    need_file /usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf fonts-jetbrains-mono
    need_file /usr/share/fonts/truetype/mononoki/mononoki-Regular.ttf fonts-mononoki
    need_file /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf fonts-noto-core
    need_file /usr/share/fonts/truetype/averia-gwf/AveriaSansGWF-Regular.ttf fonts-averia-sans-gwf
    need_file /usr/share/fonts/truetype/fonts-georgewilliams/Caliban.ttf fonts-georgewilliams
    need_file /usr/share/fonts/truetype/comfortaa/Comfortaa-Regular.ttf fonts-comfortaa
    need_file "/usr/share/fonts/truetype/anonymous-pro/Anonymous Pro.ttf" fonts-anonymous-pro
    need_file /usr/share/fonts/truetype/fantasque-sans/Normal/TTF/FantasqueSansMono-Regular.ttf fonts-fantasque-sans
    need_file /usr/share/fonts/truetype/agave/agave-r-autohinted.ttf fonts-agave
fi
if [ "${1:-}" = test ]; then
    sh "$(dirname "$0")/fetch-faxinfo.sh"
fi
if [ "${1:-}" = bench ]; then
    need ocrmypdf ocrmypdf
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "An administrator has to run this line first:  apt-get install -y --no-install-recommends$missing" >&2
    exit 69
fi
echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
