import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { check } from 'recheck';
const root = join(import.meta.dirname, '../../src/etiquette');
const found = new Map<string, {source:string,flags:string,where:string}>();
const own = RegExp;
let where = '';
const add=(source:string,flags:string,w:string)=>{const k=source+'/'+flags; if(!found.has(k)) found.set(k,{source,flags,where:w});};
globalThis.RegExp = new Proxy(own, { construct(t, a) { const r = Reflect.construct(t, a) as RegExp; add(r.source, r.flags, where); return r; } }) as RegExpConstructor;
const files = readdirSync(root,{recursive:true,encoding:'utf8'}).filter(f=>f.endsWith('.ts'));
for (const f of files) {
  where=f; await import(join(root,f));
  const sf = ts.createSourceFile(f, readFileSync(join(root,f),'utf8'), ts.ScriptTarget.Latest);
  const visit=(n: ts.Node)=>{ if(ts.isRegularExpressionLiteral(n)){const t=n.getText(sf); const i=t.lastIndexOf('/'); add(t.slice(1,i),t.slice(i+1),f);} n.forEachChild(visit); };
  visit(sf);
}
globalThis.RegExp = own;
console.log(found.size);
const out: string[]=[];
for (const {source,flags,where} of found.values()) {
  const t0=Date.now();
  const r = await check(source, flags, { timeout: 8000 });
  if (r.status!=='safe' || Date.now()-t0>2000) { const line=`${where} ${r.status} ${r.checker} ${JSON.stringify((r as any).error??'')} ${(r as any).complexity?.summary} ${Date.now()-t0}ms len ${source.length}: ${source.slice(0,160)} HOT ${JSON.stringify((r as any).hotspot ?? '').slice(0,200)}`; out.push(line); console.log(line); }
}
console.log('done'); process.exit(0);
