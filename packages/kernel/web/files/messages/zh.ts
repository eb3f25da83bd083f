export default {
  "field.hint": "可上传 OFD、PDF、WPS、Word、Excel、PPT、图片、压缩包等；不接受程序和带宏的文件。",
};
