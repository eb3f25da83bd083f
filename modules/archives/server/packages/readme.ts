/** What a reader finds first in a package, in thirty years and without this program. */
export const readme = (items: number): string => `归档电子文件包说明
================

本包共 ${items} 件归档文件。打开本包只需要能解压 ZIP 的工具；文件是 PDF/A、OFD 等通用格式，目录和封装包是 UTF-8 编码的 XML。

说明.txt      本文件
目录.xml      归档文件目录：档号、文号、责任者、题名、日期、密级、页数、备注，以及各件文件的位置
封装包/       每件一个 XML，按 DA/T 48-2009《基于XML的电子文件封装规范》封装：元数据（DA/T 46-2009）、Base64 编码的文件内容、SM3 摘要、电子签名
文件/         每件一个文件夹，以档号（DA/T 22-2015）命名；文件名前两位为件内顺序
摘要.txt      各文件的 SM3 摘要（GB/T 32905），每行为：摘要、两个空格、路径

验证方法：对“封装包”中“被签名对象”元素（含标签）的 UTF-8 字节计算 SM3 摘要，按该文件“签名规则”所述核验 SM2 签名（GB/T 32918）。

----------------------------------------------------------------
This package holds ${items} archived items. Any unzip tool opens it. 目录.xml lists the items; 文件/ has their files as they are;
封装包/ has one XML (DA/T 48-2009) for each item with its metadata, its contents in Base64 and a signature; 摘要.txt has the SM3 digest of
every file.
`;
