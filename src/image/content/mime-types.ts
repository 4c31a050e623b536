// Written by scripts/mime-types.mjs from mime-db 1.54.0.

const table = `
application/andrew-inset ez;application/applixware aw;application/appx appx;application/appxbundle appxbundle;
application/atom+xml atom;application/atomcat+xml atomcat;application/atomdeleted+xml atomdeleted;
application/atomsvc+xml atomsvc;application/atsc-dwd+xml dwd;application/atsc-held+xml held;
application/atsc-rsat+xml rsat;application/automationml-aml+xml aml;application/automationml-amlx+zip amlx;
application/bdoc bdoc;application/calendar+xml xcs;application/ccxml+xml ccxml;application/cdfx+xml cdfx;
application/cdmi-capability cdmia;application/cdmi-container cdmic;application/cdmi-domain cdmid;
application/cdmi-object cdmio;application/cdmi-queue cdmiq;application/cpl+xml cpl;application/cu-seeme cu;
application/cwl cwl;application/dash+xml mpd;application/dash-patch+xml mpp;application/davmount+xml davmount;
application/dicom dcm;application/docbook+xml dbk;application/dssc+der dssc;application/dssc+xml xdssc;
application/ecmascript ecma;application/emma+xml emma;application/emotionml+xml emotionml;application/epub+zip epub;
application/exi exi;application/express exp;application/fdf fdf;application/fdt+xml fdt;application/font-tdpfr pfr;
application/geo+json geojson;application/gml+xml gml;application/gpx+xml gpx;application/gxf gxf;application/gzip gz;
application/hjson hjson;application/hyperstudio stk;application/inkml+xml ink inkml;application/ipfix ipfix;
application/its+xml its;application/java-archive ear jar war;application/java-serialized-object ser;
application/java-vm class;application/json map;application/json5 json5;application/jsonml+json jsonml;
application/ld+json jsonld;application/lgr+xml lgr;application/lost+xml lostxml;application/mac-binhex40 hqx;
application/mac-compactpro cpt;application/mads+xml mads;application/manifest+json webmanifest;application/marc mrc;
application/marcxml+xml mrcx;application/mathematica ma mb nb;application/mathml+xml mathml;application/mbox mbox;
application/media-policy-dataset+xml mpf;application/mediaservercontrol+xml mscml;application/metalink+xml metalink;
application/metalink4+xml meta4;application/mets+xml mets;application/mmt-aei+xml maei;application/mmt-usd+xml musd;
application/mods+xml mods;application/mp21 m21 mp21;application/mp4 m4p mp4s mpg4;application/msix msix;
application/msixbundle msixbundle;application/msword doc dot;application/mxf mxf;application/n-quads nq;
application/n-triples nt;application/node cjs;
application/octet-stream bin bpk buffer deb deploy dist distz dll dmg dms dump elc exe img iso lrf mar msi msm msp pkg so;
application/oda oda;application/oebps-package+xml opf;application/ogg ogx;application/omdoc+xml omdoc;
application/onenote one onea onepkg onetmp onetoc onetoc2;application/oxps oxps;application/p2p-overlay+xml relo;
application/patch-ops-error+xml xer;application/pgp-encrypted pgp;application/pgp-keys asc;
application/pgp-signature sig;application/pics-rules prf;application/pkcs10 p10;application/pkcs7-mime p7c p7m;
application/pkcs7-signature p7s;application/pkcs8 p8;application/pkix-attr-cert ac;application/pkix-cert cer;
application/pkix-crl crl;application/pkix-pkipath pkipath;application/pkixcmp pki;application/pls+xml pls;
application/postscript ai eps ps;application/provenance+xml provx;application/prs.cww cww;
application/prs.xsf+xml xsf;application/pskc+xml pskcxml;application/raml+yaml raml;application/rdf+xml owl rdf;
application/reginfo+xml rif;application/relax-ng-compact-syntax rnc;application/resource-lists+xml rl;
application/resource-lists-diff+xml rld;application/rls-services+xml rs;application/route-apd+xml rapd;
application/route-s-tsid+xml sls;application/route-usd+xml rusd;application/rpki-ghostbusters gbr;
application/rpki-manifest mft;application/rpki-roa roa;application/rsd+xml rsd;application/rss+xml rss;
application/rtf rtf;application/sbml+xml sbml;application/scvp-cv-request scq;application/scvp-cv-response scs;
application/scvp-vp-request spq;application/scvp-vp-response spp;application/sdp sdp;application/senml+xml senmlx;
application/sensml+xml sensmlx;application/set-payment-initiation setpay;
application/set-registration-initiation setreg;application/shf+xml shf;application/sieve sieve siv;
application/smil+xml smi smil;application/sparql-query rq;application/sparql-results+xml srx;application/sql sql;
application/srgs gram;application/srgs+xml grxml;application/sru+xml sru;application/ssdl+xml ssdl;
application/ssml+xml ssml;application/swid+xml swidtag;application/tei+xml tei teicorpus;application/thraud+xml tfi;
application/timestamped-data tsd;application/toml toml;application/trig trig;application/ttml+xml ttml;
application/ubjson ubj;application/urc-ressheet+xml rsheet;application/urc-targetdesc+xml td;
application/vnd.amazon.ebook azw;application/vnd.android.package-archive apk;
application/vnd.apple.installer+xml mpkg;application/vnd.apple.mpegurl m3u8;application/vnd.apple.pkpass pkpass;
application/vnd.google-earth.kml+xml kml;application/vnd.google-earth.kmz kmz;application/vnd.mapbox-vector-tile mvt;
application/vnd.mozilla.xul+xml xul;application/vnd.ms-cab-compressed cab;
application/vnd.ms-excel xla xlc xlm xls xlt xlw;application/vnd.ms-excel.addin.macroenabled.12 xlam;
application/vnd.ms-excel.sheet.binary.macroenabled.12 xlsb;application/vnd.ms-excel.sheet.macroenabled.12 xlsm;
application/vnd.ms-excel.template.macroenabled.12 xltm;application/vnd.ms-fontobject eot;
application/vnd.ms-powerpoint pot pps ppt;application/vnd.ms-powerpoint.addin.macroenabled.12 ppam;
application/vnd.ms-powerpoint.presentation.macroenabled.12 pptm;
application/vnd.ms-powerpoint.slide.macroenabled.12 sldm;
application/vnd.ms-powerpoint.slideshow.macroenabled.12 ppsm;
application/vnd.ms-powerpoint.template.macroenabled.12 potm;application/vnd.ms-word.document.macroenabled.12 docm;
application/vnd.ms-word.template.macroenabled.12 dotm;application/vnd.oasis.opendocument.chart odc;
application/vnd.oasis.opendocument.chart-template otc;application/vnd.oasis.opendocument.database odb;
application/vnd.oasis.opendocument.formula odf;application/vnd.oasis.opendocument.formula-template odft;
application/vnd.oasis.opendocument.graphics odg;application/vnd.oasis.opendocument.graphics-template otg;
application/vnd.oasis.opendocument.image odi;application/vnd.oasis.opendocument.image-template oti;
application/vnd.oasis.opendocument.presentation odp;application/vnd.oasis.opendocument.presentation-template otp;
application/vnd.oasis.opendocument.spreadsheet ods;application/vnd.oasis.opendocument.spreadsheet-template ots;
application/vnd.oasis.opendocument.text odt;application/vnd.oasis.opendocument.text-master odm;
application/vnd.oasis.opendocument.text-template ott;application/vnd.oasis.opendocument.text-web oth;
application/vnd.openxmlformats-officedocument.presentationml.presentation pptx;
application/vnd.openxmlformats-officedocument.presentationml.slide sldx;
application/vnd.openxmlformats-officedocument.presentationml.slideshow ppsx;
application/vnd.openxmlformats-officedocument.presentationml.template potx;
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
application/vnd.openxmlformats-officedocument.spreadsheetml.template xltx;
application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
application/vnd.openxmlformats-officedocument.wordprocessingml.template dotx;application/vnd.rar rar;
application/vnd.visio vsd vsdx vss vst vsw vtx;application/vnd.visionary vis;application/voicexml+xml vxml;
application/watcherinfo+xml wif;application/widget wgt;application/winhlp hlp;application/wsdl+xml wsdl;
application/wspolicy+xml wspolicy;application/x-7z-compressed 7z;application/x-bittorrent torrent;
application/x-bzip bz;application/x-bzip2 boz bz2;application/x-chrome-extension crx;
application/x-debian-package udeb;application/x-java-archive-diff jardiff;application/x-java-jnlp-file jnlp;
application/x-msdownload bat com;application/x-pkcs12 p12 pfx;application/x-sh sh;application/x-tar tar;
application/x-web-app-manifest+json webapp;application/x-x509-ca-cert crt der pem;application/xaml+xml xaml;
application/xcap-att+xml xav;application/xcap-caps+xml xca;application/xcap-diff+xml xdf;application/xcap-el+xml xel;
application/xcap-ns+xml xns;application/xenc+xml xenc;application/xfdf xfdf;application/xhtml+xml xht xhtml;
application/xliff+xml xlf;application/xml rng xsd xsl;application/xml-dtd dtd;application/xop+xml xop;
application/xproc+xml xpl;application/xslt+xml xslt;application/xspf+xml xspf;application/xv+xml mxml xhvml xvm xvml;
application/yang yang;application/yin+xml yin;application/zip zip;application/zip+dotlottie lottie;audio/3gpp 3gpp;
audio/aac aac adts;audio/adpcm adp;audio/amr amr;audio/basic au snd;audio/flac flac;audio/midi kar mid midi rmi;
audio/mobile-xmf mxmf;audio/mp4 m4a m4b mp4a;audio/mpeg m2a m3a mp2 mp2a mp3 mpga;audio/ogg oga ogg opus spx;
audio/s3m s3m;audio/silk sil;audio/wav wav;audio/webm weba;audio/x-matroska mka;audio/x-ms-wma wma;audio/xm xm;
font/collection ttc;font/otf otf;font/ttf ttf;font/woff woff;font/woff2 woff2;image/aces exr;image/apng apng;
image/avci avci;image/avcs avcs;image/bmp bmp dib;image/cgm cgm;image/dicom-rle drle;image/dpx dpx;image/emf emf;
image/fits fits;image/g3fax g3;image/heic heic;image/heic-sequence heics;image/heif heif;image/heif-sequence heifs;
image/hej2k hej2;image/ief ief;image/jaii jaii;image/jais jais;image/jls jls;image/jp2 jp2 jpg2;image/jpeg jfif jpe;
image/jph jph;image/jphc jhc;image/jpm jpgm jpm;image/jpx jpf jpx;image/jxl jxl;image/jxr jxr;image/jxra jxra;
image/jxrs jxrs;image/jxs jxs;image/jxsc jxsc;image/jxsi jxsi;image/jxss jxss;image/ktx ktx;image/ktx2 ktx2;
image/prs.btif btf btif;image/prs.pti pti;image/sgi sgi;image/svg+xml svgz;image/t38 t38;image/tiff tif tiff;
image/tiff-fx tfx;image/vnd.microsoft.icon ico;image/wmf wmf;message/global u8msg;
message/global-delivery-status u8dsn;message/global-disposition-notification u8mdn;message/global-headers u8hdr;
message/rfc822 eml mht mhtml mime;model/3mf 3mf;model/gltf+json gltf;model/gltf-binary glb;model/iges iges igs;
model/jt jt;model/mesh mesh msh silo;model/mtl mtl;model/obj obj;model/prc prc;model/step 210 p21 step stp stpnc;
model/step+xml stpx;model/step+zip stpz;model/step-xml+zip stpxz;model/stl stl;model/u3d u3d;model/vrml vrml wrl;
model/x3d+binary x3dbz;model/x3d+fastinfoset x3db;model/x3d+vrml x3dvz;model/x3d+xml x3d x3dz;model/x3d-vrml x3dv;
text/cache-manifest appcache manifest;text/calendar ics ifb;text/coffeescript coffee litcoffee;text/csv csv;
text/html shtml;text/jade jade;text/jsx jsx;text/less less;text/markdown markdown md;text/mathml mml;text/mdx mdx;
text/n3 n3;text/plain conf def in ini list log text txt;text/prs.lines.tag dsc;text/richtext rtx;text/sgml sgm sgml;
text/shex shex;text/slim slim slm;text/spdx spdx;text/stylus styl stylus;text/tab-separated-values tsv;
text/troff man me ms roff t tr;text/turtle ttl;text/uri-list uri uris urls;text/vcard vcard;text/vtt vtt;
text/wgsl wgsl;text/x-component htc;text/x-markdown mkd;text/x-vcard vcf;text/yaml yaml yml;video/3gpp 3gp;
video/3gpp2 3g2;video/h261 h261;video/h263 h263;video/h264 h264;video/iso.segment m4s;video/jpeg jpgv;
video/mj2 mj2 mjp2;video/mp2t m2t m2ts mts ts;video/mp4 mp4 mp4v;video/mpeg m1v m2v mpe mpeg mpg;video/ogg ogv;
video/quicktime mov qt;video/webm webm;video/x-flv flv;video/x-m4v m4v;video/x-matroska mk3d mks mkv;
video/x-ms-wm wm;video/x-ms-wmv wmv;video/x-ms-wmx wmx;video/x-msvideo avi;
`

/** The version of mime-db. */
export const mimeTypesVersion = '1.54.0'

/** The text of /etc/mime.types: a type and its extensions a line, beside those that Go knows by itself. */
export const mimeTypes = `${table
  .trim()
  .split(/[;\n]+/)
  .filter((line) => line !== '')
  .join('\n')}\n`
